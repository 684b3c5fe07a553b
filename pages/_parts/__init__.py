"""Pieces of the screen that Streamlit has not: components of our own, drawn in the browser."""
