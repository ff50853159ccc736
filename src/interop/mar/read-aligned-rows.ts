import type { MarRow } from './mar-table.ts';

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Two blanks or more hold columns apart; one stands inside a cell. */
const piecesOf = (line: string): readonly Piece[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));

/** The columns, as stretches of characters that some line uses: what no line writes on divides them. */
function columnsOf(lines: readonly (readonly Piece[])[]): readonly (readonly [number, number])[] {
  const pieces = lines.flat().toSorted((a, b) => a.from - b.from);
  const columns: [number, number][] = [];
  for (const { from, to } of pieces) {
    const last = columns.at(-1);
    if (last !== undefined && from < last[1] + 1) last[1] = Math.max(last[1], to);
    else columns.push([from, to]);
  }
  return columns;
}

/**
 * Rows of text that is lined up with blanks. A line that holds one piece only is a title or heading and takes no part in
 * finding the columns.
 * @returns undefined when the lines do not line up: fewer than three columns, or two pieces of one line in the same column
 */
export function readAlignedRows(
  lines: readonly { readonly row: number; readonly text: string }[],
): readonly MarRow[] | undefined {
  const split = lines.map(({ row, text }) => ({
    row,
    text,
    pieces: piecesOf(text.replaceAll('\t', '    ')),
  }));
  const full = split.filter(({ pieces }) => pieces.length > 1);
  if (full.length < 2) return undefined;
  const columns = columnsOf(full.map(({ pieces }) => pieces));
  const most = Math.max(...full.map(({ pieces }) => pieces.length));
  if (columns.length < 3 || columns.length < most) return undefined;
  return split.map(({ row, text, pieces }) => {
    if (pieces.length === 1) return { row, text, cells: [pieces[0]?.text ?? ''] };
    const cells = columns.map(([from, to]) =>
      pieces
        .filter((piece) => piece.from < to && piece.to > from)
        .map((piece) => piece.text)
        .join(' '),
    );
    return { row, text, cells };
  });
}
