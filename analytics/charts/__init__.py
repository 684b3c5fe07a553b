"""Figures: each places ink for facts that a question module has worked out."""
