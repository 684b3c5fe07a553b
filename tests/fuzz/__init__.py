"""Input that nobody would write on purpose, made from a number, so that whatever fails can be made again."""
