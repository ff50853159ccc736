const formula = /^'*[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u;

/** A text that no spreadsheet takes for a formula: an apostrophe before what would be one, as a person would type it. */
export const spreadsheetText = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What `spreadsheetText` was made of, when it comes back. */
export const ofSpreadsheetText = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
