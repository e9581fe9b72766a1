export interface Column<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
  readonly isNumber?: boolean;
}

/** Columns as wide as their contents. The lines have no trailing spaces. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], paintTitle: (title: string) => string = text => text): string[] {
  const cells = rows.map(row => columns.map(({ text }) => text(row)));
  const widths = columns.map(({ title }, index) => cells.reduce((width, row) => Math.max(width, row[index].length), title.length));
  const lineOf = (texts: readonly string[]): string => texts
    .map((text, index) => (columns[index].isNumber ? text.padStart(widths[index]) : text.padEnd(widths[index])))
    .join('  ')
    .trimEnd();
  return [paintTitle(lineOf(columns.map(({ title }) => title))), ...cells.map(lineOf)];
}
