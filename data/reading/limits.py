"""How large a file may be: a file just below each of these was read within about a gigabyte of memory; beyond, it is refused unread."""

LARGEST_FILE = 100 * 2**20  # bytes as uploaded
LARGEST_UNPACKED = 256 * 2**20  # bytes of all that a zipped workbook unpacks to
MOST_PARTS = 20_000  # files inside of a zipped workbook
MOST_ROWS = 250_000  # of one sheet
MOST_COLUMNS = 1_000  # of one sheet: a column costs naming it, and a bar chart of two years has 730
MOST_CELLS = 4_000_000  # filled cells of all sheets
MOST_DRAWN = 500_000  # cells whose fills are looked at for the bars of a chart
MOST_SPANNED = 10_000_000  # cells of one sheet's rectangle, also where it is empty, for it is held in full
MOST_TEXT = 100 * 2**20  # letters of all cells: a text that a workbook holds once may stand in a million cells
LONGEST_CELL = 131_072  # letters of a cell in a text file: four times what a spreadsheet program allows
MOST_ELEMENTS = 5_000_000  # XML elements of a plan: at 30 bytes each, the usual, a plan of the largest size has fewer
DEEPEST_ELEMENT = 40  # levels of XML elements within one another in a plan; Project writes seven
