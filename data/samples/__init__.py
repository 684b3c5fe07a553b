"""The two reference scenarios: their content, written once in both languages, and the workbooks made from it."""
