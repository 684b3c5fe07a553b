"""What a step is kept under: the workspace and its revision."""

Key = tuple[str, int]
