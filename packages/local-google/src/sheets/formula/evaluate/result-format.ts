import type { Reader } from '../function-spec.ts';
import { readReference, toCellRange } from '../rewrite/reference.ts';
import { type Node, parseFormula } from '../syntax.ts';
import type { CellPlace, CellSource } from './cell-source.ts';
import { keyOf } from './results.ts';
import type { CellRange, NumberFormat } from './value.ts';

/** Functions that decide the kind of their result. Google gives such a format without a pattern. */
const fixed: Record<string, string> = {
  DATE: 'DATE',
  TODAY: 'DATE',
  EDATE: 'DATE',
  EOMONTH: 'DATE',
  DATEVALUE: 'DATE',
  WORKDAY: 'DATE',
  TO_DATE: 'DATE',
  NOW: 'DATE_TIME',
  TIME: 'TIME',
  TIMEVALUE: 'TIME',
  TO_PERCENT: 'PERCENT',
  TO_DOLLARS: 'CURRENCY',
};

/** Functions whose result has the format of what they are given: the argument from which on it is looked for. */
const passing = new Map<string, number>([
  ...`SUM AVERAGE MIN MAX MEDIAN MODE ROUND ROUNDUP ROUNDDOWN INT TRUNC ABS MROUND CEILING FLOOR SMALL LARGE IFERROR IFNA
  ARRAYFORMULA FILTER SORT UNIQUE TRANSPOSE INDEX MINIFS MAXIFS SUMIFS AVERAGEIFS ADD MINUS __STACK __ROW`
    .split(/\s+/)
    .map((name) => [name, 0] as const),
  ['IF', 1],
  ['IFS', 1],
  ['CHOOSE', 1],
  ['SWITCH', 2],
]);

/** A format is looked for along this many references (`=A1` to `=A2` to …). */
const depthMax = 50;

/** The formula behind a cell's value, where it stands, and the cells it took that value from unchanged. */
export interface Filling {
  place: CellPlace;
  formula: string;
  from: CellRange | undefined;
}

export interface FormatFinder {
  source: CellSource;
  reader: Reader;
  filling(sheetId: number, row: number, column: number): Filling | undefined;
  /** what was found for a cell in this search: `=A1+A1` asks twice, and twice again behind each */
  readonly known: Map<string, NumberFormat | undefined>;
}

/** The number format that Google gives a formula's result of its own accord. */
export const inheritedFormat = (cell: CellPlace, finder: FormatFinder, depth = 0): NumberFormat | undefined => {
  const key = keyOf(cell);
  if (!finder.known.has(key)) finder.known.set(key, search(cell, finder, depth));
  return finder.known.get(key);
};

const search = (cell: CellPlace, finder: FormatFinder, depth: number): NumberFormat | undefined => {
  const { sheetId, row, col } = cell;
  const filling = depth > depthMax ? undefined : finder.filling(sheetId, row, col);
  if (!filling) return undefined;
  const { source, reader } = finder;
  const { from, place, formula } = filling;
  const formatAt = (sheet: number, r: number, c: number): NumberFormat | undefined => {
    const given = source.numberFormat?.(sheet, r, c);
    // what was set to plain text is so for what is typed there, not for what is calculated from it
    if (given) return given.type === 'TEXT' ? undefined : given;
    return inheritedFormat({ sheetId: sheet, row: r, col: c }, finder, depth + 1);
  };
  if (from) return formatAt(from.sheetId, from.top + row - place.row, from.left + col - place.col);
  return formatOf(parseFormula(formula, source.locale), { sheetId, source, reader, formatAt });
};

interface FormatContext {
  sheetId: number;
  source: CellSource;
  reader: Reader;
  /** the format that a cell shows, be it given or inherited */
  formatAt(sheetId: number, row: number, column: number): NumberFormat | undefined;
}

/** What the formula's own parts say of its result's format. */
const formatOf = (node: Node | null | undefined, context: FormatContext): NumberFormat | undefined => {
  if (!node) return undefined;
  if (node.type === 'ReferenceIdentifier') return referenceFormat(node.value, context);
  if (node.type === 'UnaryExpression') return node.operator === '%' ? undefined : formatOf(node.arguments[0], context);
  if (node.type === 'BinaryExpression') return operationFormat(node.operator, node.arguments, context);
  if (node.type === 'LetExpression') return formatOf(node.body, context);
  if (node.type !== 'CallExpression') return undefined;
  const name = node.callee.name?.toUpperCase() ?? '';
  const type = fixed[name];
  if (type) return { type };
  const from = passing.get(name);
  return from === undefined ? undefined : formatOf(node.arguments[from], context);
};

const isMoment = (format: NumberFormat | undefined): boolean => /DATE|TIME/.test(format?.type ?? '');

/** A date and a number make a date; two dates a number of days; amounts divided by amounts a plain number. */
const operationFormat = (operator: string, nodes: Node[], context: FormatContext): NumberFormat | undefined => {
  if (!['+', '-', '*', '/'].includes(operator)) return undefined;
  const [left, right] = nodes.map((each) => formatOf(each, context));
  if (operator === '-' && isMoment(left) && isMoment(right)) return undefined;
  if (operator === '/' && left && right) return undefined;
  return left ?? right;
};

const referenceFormat = (text: string, context: FormatContext): NumberFormat | undefined => {
  const range = firstCell(text, context);
  return range && context.formatAt(range.sheetId, range.top, range.left);
};

const firstCell = (text: string, { sheetId: own, source, reader }: FormatContext): CellRange | undefined => {
  const reference = readReference(text);
  if (!reference) return undefined;
  if ('name' in reference) return reader.namedRange(reference.name);
  const title = reference.context?.at(-1);
  const sheetId = title === undefined ? own : source.sheetIdByTitle(title);
  return sheetId === undefined ? undefined : toCellRange(reference.range, sheetId, source.size(sheetId));
};
