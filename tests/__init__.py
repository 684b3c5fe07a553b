"""Tests mirror the tree."""

import os

# The workbooks that tests make hold control characters too, as hostile ones do; openpyxl refuses to write those by way of lxml.
os.environ.setdefault("OPENPYXL_LXML", "False")
