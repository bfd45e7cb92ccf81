/** What a file may hold before it is refused; bytes, and counts. Hostile files ask for far more. */
export const LIMITS = {
  fileBytes: 50 << 20,
  /** Of a .xls or .et: its library takes many times as much memory. */
  legacyBytes: 20 << 20,
  entries: 3_000,
  /** One part, unpacked. */
  partBytes: 80 << 20,
  /** All parts that are read, unpacked. */
  totalBytes: 200 << 20,
  /** Cells with a value, over all sheets. */
  cells: 1_000_000,
  strings: 1_000_000,
  /** Of one cell: Excel's own. */
  cellCharacters: 32_767,
  /** Of the cells that are read, over all sheets: a thousand tables have half as many. */
  characters: 10_000_000,
  /** The rectangles around what is read, over all sheets: blank cells between filled ones count. */
  gridCells: 10_000_000,
  /** Filled cells of what is read, over all sheets: a thousand tables have 150,000, a ledger up to CV3000 300,000. */
  readCells: 400_000,
  sheets: 3_000,
  merges: 100_000,
  names: 50_000,
  /** Excel's own: XFD1048576. */
  rows: 1_048_576,
  columns: 16_384,
} as const;
