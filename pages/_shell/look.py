"""What the theme has no setting for: words of the second rank that can be read, the lists of facts, a frame around what has the focus."""

import streamlit as st

from pages._shell.theme import palette

# Streamlit's captions are the text at 60 %, 4.2 to 1 on white; its frame of the focus is half of the accent, 2.2 to 1.
# WCAG 2.2 wants 4.5 (1.4.3) and 3 (1.4.11), and its navigation and its links show no focus at all. It draws the bars of a table
# only under the pointer: until then a column at the edge looks cut off, not as if the table went on.
_LOOK = """<style>
[data-testid="stCaptionContainer"], [data-testid="stMetricDelta"] ~ *, [data-testid="stMetricLabel"],
[data-testid="stNavSectionHeader"], [data-testid="stFileUploaderDropzoneInstructions"] {{ color: {muted}; opacity: 1 }}
:is(a, button, summary, [role="radio"], [role="tab"], [role="slider"], [role="switch"], [role="checkbox"]):focus-visible {{
  outline: 2px solid {accent} !important; outline-offset: 1px; border-radius: 4px }}
[data-testid="stBaseButton-primary"], [data-testid="stBaseButton-primaryFormSubmit"] {{ color: {background} }}
[role="radio"][aria-checked="true"]:hover [data-testid="stMarkdownContainer"] {{ color: {text} }}
[data-testid="stBaseButton-tertiary"] {{ text-align: left; justify-content: flex-start }}
[data-testid="stSelectbox"] input {{ text-overflow: ellipsis }}
[data-testid="stMainMenuPopover"] span {{ color: {text}; opacity: 1 }}
:is(h1, h2, [data-testid="stPopoverBody"]):focus-visible {{ outline: 2px solid {accent}; outline-offset: 2px; border-radius: 4px }}
.stMain:focus-visible {{ outline: 2px solid {accent} !important; outline-offset: -2px }}
.stMain h1 {{ text-wrap: balance }}
[data-testid="stCaptionContainer"] p {{ text-wrap: pretty }}
.stMain .dvn-scroller {{ scrollbar-color: {mark} transparent }}
.stMain h2 {{ padding: 0.5rem 0 0.6rem }}
.stHtml dl.facts, .stHtml .facts dd {{ margin: 0; padding: 0 }}
.facts :is(dt, thead th, small, caption) {{ color: {muted}; font-size: 0.875rem; font-weight: 400 }}
.facts dt:not(:first-child) {{ padding-top: 0.5rem }}
.facts dd {{ white-space: pre-wrap; overflow-wrap: anywhere }}
.facts tbody th {{ font-weight: 400 }}
table.facts {{ width: 100%; border-collapse: collapse }}
.facts caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
.facts :is(th, td) {{ padding: 0.35rem 0 0.35rem 0.6rem; text-align: right; vertical-align: top; border-bottom: 1px solid {grid} }}
.facts :is(th, td):first-child {{ padding-left: 0 }}
.facts :is(th, td):nth-child(-n+2) {{ text-align: left }}
.facts small {{ display: block }}
.facts td {{ font-variant-numeric: tabular-nums }}
[data-testid="stNavSectionHeader"] {{ pointer-events: none }}
[data-testid="stNavSectionHeader"] [data-testid="stIconMaterial"], .st-key-reader {{ display: none }}
@media (max-width: 1300px) {{ .st-key-head > :has([data-testid="stPageLink"]) {{ order: 3; flex-basis: 100% }} }}
@media (prefers-reduced-motion: reduce) {{ *, *::before, *::after {{
  animation-duration: 0.01ms !important; animation-iteration-count: 1 !important; transition-duration: 0.01ms !important; scroll-behavior: auto !important }} }}
</style>"""


def look() -> None:
    """The same on every page and in a meeting."""
    inks = palette()
    st.html(
        _LOOK.format(
            muted=inks.muted,
            accent=inks.accent,
            background=inks.background,
            text=inks.text,
            grid=inks.grid,
            mark=inks.mark,
        )
    )
