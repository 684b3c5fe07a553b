"""What every page shares: the visitor's session, the cache, the words and the widgets."""
