"""The verbs of the command line, a file each: what it says of itself, its options, and what it prints."""
