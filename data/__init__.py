"""How tables come in, are kept, and go out."""
