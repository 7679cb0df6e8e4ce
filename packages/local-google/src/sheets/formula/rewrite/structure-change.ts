/** What can happen to the cells that a formula points at. Rows and columns count from 0, `end` is not included. */
export type StructureChange =
  | (LineChange & { kind: 'insert' | 'delete' })
  /** `destination` counts before the lines are taken out, as in Google's moveDimension */
  | (LineChange & { kind: 'move'; destination: number })
  | { kind: 'rename'; sheet: string; to: string }
  | { kind: 'deleteSheet'; sheet: string }
  /** copy and paste, fill, sort: what is relative moves along */
  | { kind: 'shift'; rows: number; columns: number }
  /** cut and paste; `hostMoves` when the formula itself is among the cells that move */
  | { kind: 'cut'; from: CutBlock; to: { sheet: string; row: number; column: number }; hostMoves?: boolean };

export interface LineChange {
  sheet: string;
  dimension: 'ROWS' | 'COLUMNS';
  start: number;
  end: number;
  /** insertRange and deleteRange shift only the cells within these columns (or rows) */
  across?: { start: number; end: number };
}

export interface CutBlock {
  sheet: string;
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The first and last line of a reference; `null` where it is open (`B2:B`). */
export interface Span {
  first: number | null;
  last: number | null;
}

export const isOpen = ({ first, last }: Span): boolean => first === null && last === null;

/** Where the lines of a reference are after the change; `undefined` when all of them are gone. */
export const changedSpan = (
  span: Span,
  change: { kind: string; start: number; end: number; destination?: number },
): Span | undefined => {
  if (isOpen(span)) return span;
  if (change.kind === 'insert') return inserted(span, change.start, change.end - change.start);
  if (change.kind === 'delete') return deleted(span, change.start, change.end);
  return moved(span, change.start, change.end, change.destination ?? change.start);
};

const inserted = ({ first, last }: Span, start: number, count: number): Span => ({
  first: first !== null && first >= start ? first + count : first,
  last: last !== null && last >= start ? last + count : last,
});

const deleted = ({ first, last }: Span, start: number, end: number): Span | undefined => {
  const low = first ?? 0;
  if (low >= start && last !== null && last < end) return undefined;
  const count = end - start;
  const top = first === null ? null : first >= end ? first - count : Math.min(first, start);
  const bottom = last === null ? null : last >= end ? last - count : last >= start ? start - 1 : last;
  return { first: top, last: bottom };
};

/** Where one line is after lines `start` to `end` were moved to `destination`. */
export const movedLine = (line: number, start: number, end: number, destination: number): number => {
  const count = end - start;
  if (line >= start && line < end)
    return destination > start ? line - start + destination - count : line - start + destination;
  if (destination > start && line >= end && line < destination) return line - count;
  if (destination < start && line >= destination && line < start) return line + count;
  return line;
};

/**
 * A range keeps its lines where they stay together; else those that were moved leave it
 * and it runs from the first to the last of those that were not.
 */
const moved = ({ first, last }: Span, start: number, end: number, destination: number): Span => {
  const place = (line: number): number => movedLine(line, start, end, destination);
  if (first === null || last === null) {
    return { first: first === null ? null : place(first), last: last === null ? null : place(last) };
  }
  const lines = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const all = bounds(lines.map(place));
  if (all.last - all.first === last - first) return all;
  return bounds(lines.filter((line) => line < start || line >= end).map(place));
};

const bounds = (lines: number[]): { first: number; last: number } => ({
  first: lines.reduce((a, b) => Math.min(a, b)),
  last: lines.reduce((a, b) => Math.max(a, b)),
});
