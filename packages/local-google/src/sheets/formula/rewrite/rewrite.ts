import { type RangeA1, type ReferenceA1, stringifyA1Ref } from '@borgar/fx';
import { mapReferences } from './map-references.ts';
import { readReference } from './reference.ts';
import {
  type CutBlock,
  changedSpan,
  isOpen,
  type LineChange,
  type Span,
  type StructureChange,
} from './structure-change.ts';

export type { StructureChange } from './structure-change.ts';

/**
 * The formula as it reads after the change, so that it still points at the same cells.
 * `host` is the title of the sheet that holds the formula. What is not touched stays as it was typed.
 */
export const rewriteFormula = (formula: string, locale: string, host: string, change: StructureChange): string =>
  formula.startsWith('=') ? mapReferences(formula, locale, (text) => rewritten(text, host, change)) : formula;

/** The new text of a reference, or `undefined` if it stays. */
const rewritten = (text: string, host: string, change: StructureChange): string | undefined => {
  const reference = readReference(text);
  if (!reference) return undefined;
  const target = reference.context?.at(-1);
  if (change.kind === 'rename') return renamed(text, target, change);
  return 'range' in reference ? rewriteReference(reference, target, host, change) : undefined;
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const renamed = (
  text: string,
  title: string | undefined,
  { sheet, to }: { sheet: string; to: string },
): string | undefined => {
  if (title === undefined || !same(title, sheet)) return undefined;
  return `${sheetPrefix(to)}${text.slice(text.lastIndexOf('!') + 1)}`;
};

/** A title stands bare when it is a plain word that cannot be taken for a cell. */
export const sheetPrefix = (title: string): string =>
  stringifyA1Ref({ context: [title], range: { top: 0, left: 0 } }).slice(0, -2);

const rewriteReference = (
  reference: ReferenceA1,
  target: string | undefined,
  host: string,
  change: StructureChange,
): string | undefined => {
  switch (change.kind) {
    case 'insert':
    case 'delete':
    case 'move':
      return same(target ?? host, change.sheet) ? onLines(reference, change) : undefined;
    case 'shift':
      return print(reference, shifted(reference.range, change.rows, change.columns));
    case 'cut':
      return onCut(reference, target, host, change);
    default:
      // the formulas on a deleted sheet keep its name: Google answers "Unresolved sheet name"
      return undefined;
  }
};

const print = (reference: ReferenceA1, range: RangeA1 | undefined): string => {
  if (range) return stringifyA1Ref({ ...reference, range });
  const title = reference.context?.at(-1);
  return title === undefined ? '#REF!' : `${sheetPrefix(title)}#REF!`;
};

const rowsOf = ({ top, bottom }: RangeA1): Span => ({ first: top, last: bottom ?? null });
const columnsOf = ({ left, right }: RangeA1): Span => ({ first: left, last: right ?? null });

const onLines = (
  reference: ReferenceA1,
  change: LineChange & { kind: string; destination?: number },
): string | undefined => {
  const { range } = reference;
  const byRow = change.dimension === 'ROWS';
  if (change.across && !within(byRow ? columnsOf(range) : rowsOf(range), change.across)) return undefined;
  const before = byRow ? rowsOf(range) : columnsOf(range);
  const after = changedSpan(before, change);
  if (after && after.first === before.first && after.last === before.last) return undefined;
  return print(reference, after && withSpan(range, after, byRow));
};

const withSpan = (range: RangeA1, { first, last }: Span, byRow: boolean): RangeA1 =>
  byRow ? { ...range, top: first, bottom: last } : { ...range, left: first, right: last };

const within = ({ first, last }: Span, { start, end }: { start: number; end: number }): boolean =>
  first !== null && last !== null && first >= start && last < end;

/** A relative part that would leave the sheet makes the reference a lost one. */
const shifted = (range: RangeA1, rows: number, columns: number): RangeA1 | undefined => {
  const moved = {
    ...range,
    top: step(range.top, range.$top, rows),
    bottom: step(range.bottom, range.$bottom, rows),
    left: step(range.left, range.$left, columns),
    right: step(range.right, range.$right, columns),
  };
  const { top, left, bottom, right } = moved;
  return [top, left, bottom, right].some((each) => each !== null && each < 0) ? undefined : ordered(moved);
};

const step = (line: number | null | undefined, fixed: boolean | null | undefined, by: number): number | null =>
  line == null ? null : fixed ? line : line + by;

/** `$A$5:A6` copied upwards runs from the lower row to the higher again. */
const ordered = (range: RangeA1): RangeA1 => {
  const turned = { ...range };
  if (range.top != null && range.bottom != null && range.top > range.bottom)
    Object.assign(turned, { top: range.bottom, bottom: range.top, $top: range.$bottom, $bottom: range.$top });
  if (range.left != null && range.right != null && range.left > range.right)
    Object.assign(turned, { left: range.right, right: range.left, $left: range.$right, $right: range.$left });
  return turned;
};

type Cut = Extract<StructureChange, { kind: 'cut' }>;

/** What lies wholly among the cells that were cut moves along; the rest stays, named where the formula left its sheet. */
const onCut = (reference: ReferenceA1, target: string | undefined, host: string, change: Cut): string | undefined => {
  const { from, to } = change;
  const sheet = target ?? host;
  const hostAfter = change.hostMoves ? to.sheet : host;
  const moves = same(sheet, from.sheet) && contains(from, reference.range);
  const sheetAfter = moves ? to.sheet : sheet;
  if (!moves && same(hostAfter, host)) return undefined;
  const range = moves
    ? fixedShift(reference.range, to.row - from.startRow, to.column - from.startColumn)
    : reference.range;
  const named = target !== undefined || !same(sheetAfter, hostAfter);
  return stringifyA1Ref(named ? { context: [sheetAfter], range } : { range });
};

const fixedShift = (range: RangeA1, rows: number, columns: number): RangeA1 => ({
  ...range,
  top: step(range.top, false, rows),
  bottom: step(range.bottom, false, rows),
  left: step(range.left, false, columns),
  right: step(range.right, false, columns),
});

const contains = (from: CutBlock, range: RangeA1): boolean =>
  !isOpen(rowsOf(range)) &&
  !isOpen(columnsOf(range)) &&
  within(rowsOf(range), { start: from.startRow, end: from.endRow }) &&
  within(columnsOf(range), { start: from.startColumn, end: from.endColumn });
