"""The words of the place where files are brought in: Streamlit's own are English only."""

import streamlit as st

from pages._shell.texts import say


def in_own_words(language: str) -> None:
    """Streamlit says "Upload", "per file" and "Drag and drop" in English only, and has no setting for it: ours in their place.

    Its words are hidden from the eye and from a screen reader alike, but for the button's, in whose place a screen reader is
    told ours by `pages/_parts/reader`.
    """
    inside = '.st-key-upload [data-testid="stFileUploaderDropzone"]'
    ours = {
        f"{inside} button [data-testid='stMarkdownContainer']": ("p", "font-size: 0", "choose_files", "1rem"),
        f"{inside} [data-testid='stFileUploaderDropzoneInstructions'] > div": (
            "span",
            "display: none",
            "drop_here",
            "0.9rem",
        ),
        f"{inside} > input + div:has(> span:only-child)": (
            "span",
            "display: none",
            "drop_now",
            "1rem",
        ),  # while files hang over it; the files that were chosen stand in the same place, with a button
    }
    rules = [
        f"{place} > {theirs} {{ {hidden} }} {place}::after {{ content: '{say(words, language)}'; font-size: {size} }}"
        for place, (theirs, hidden, words, size) in ours.items()
    ]
    st.html(f"<style>{''.join(rules)}</style>")
