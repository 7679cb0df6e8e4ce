import type { CellSource } from './cellSource.ts';
import type { Reader } from './functionSpec.ts';
import { readReference, toCellRange } from './reference.ts';
import { type Node, parseFormula } from './syntax.ts';
import type { CellRange, NumberFormat } from './value.ts';

interface Place {
  sheetId: number;
  row: number;
  column: number;
}

const fixed: Record<string, string> = {
  DATE: 'DATE',
  TODAY: 'DATE',
  EDATE: 'DATE',
  EOMONTH: 'DATE',
  DATEVALUE: 'DATE',
  WORKDAY: 'DATE',
  NOW: 'DATE_TIME',
  TIME: 'TIME',
  TIMEVALUE: 'TIME',
};

/** Functions whose result has the format of what they are given, with the place of that argument. */
const passing: Record<string, number> = {
  SUM: 0,
  AVERAGE: 0,
  MIN: 0,
  MAX: 0,
  MEDIAN: 0,
  ROUND: 0,
  ROUNDUP: 0,
  ROUNDDOWN: 0,
  ABS: 0,
  IFERROR: 0,
  IFNA: 0,
  ARRAYFORMULA: 0,
  FILTER: 0,
  SORT: 0,
  UNIQUE: 0,
  INDEX: 0,
  SMALL: 0,
  LARGE: 0,
  IF: 1,
  MINIFS: 0,
  MAXIFS: 0,
};

const depthMax = 64;

/** The number format that Google gives a formula's result of its own accord; a pattern only where one was inherited. */
export const resultFormat = (place: Place, source: CellSource, reader: Reader, depth = 0): NumberFormat | undefined => {
  const formula = source.entered(place.sheetId, place.row, place.column)?.formulaValue;
  const tree = formula == null ? undefined : parseFormula(formula, source.locale);
  if (!tree || depth > depthMax) return undefined;
  return formatOf(tree, { place, source, reader, depth });
};

interface Context {
  place: Place;
  source: CellSource;
  reader: Reader;
  depth: number;
}

const formatOf = (node: Node | null | undefined, context: Context): NumberFormat | undefined => {
  if (!node) return undefined;
  if (node.type === 'ReferenceIdentifier') return referenceFormat(node.value, context);
  if (node.type === 'UnaryExpression') return node.operator === '%' ? undefined : formatOf(node.arguments[0], context);
  if (node.type === 'BinaryExpression') return operationFormat(node.operator, node.arguments, context);
  if (node.type !== 'CallExpression') return undefined;
  const name = node.callee.name?.toUpperCase() ?? '';
  const type = fixed[name];
  if (type) return { type };
  const from = passing[name];
  return from === undefined ? undefined : formatOf(node.arguments[from] as Node | null, context);
};

const isMoment = (format: NumberFormat | undefined): boolean => /DATE|TIME/.test(format?.type ?? '');

/** A date and a number make a date; two dates a number of days. */
const operationFormat = (operator: string, nodes: Node[], context: Context): NumberFormat | undefined => {
  if (!['+', '-', '*', '/'].includes(operator)) return undefined;
  const [left, right] = nodes.map((each) => formatOf(each, context));
  if (operator === '-' && isMoment(left) && isMoment(right)) return undefined;
  if (operator === '/' && left && right) return undefined;
  return left ?? right;
};

const referenceFormat = (text: string, context: Context): NumberFormat | undefined => {
  const range = firstCell(text, context);
  if (!range) return undefined;
  const { source, reader, depth } = context;
  const given = source.numberFormat?.(range.sheetId, range.top, range.left);
  if (given) return given;
  return resultFormat({ sheetId: range.sheetId, row: range.top, column: range.left }, source, reader, depth + 1);
};

const firstCell = (text: string, { place, source, reader }: Context): CellRange | undefined => {
  const reference = readReference(text);
  if (!reference) return undefined;
  if ('name' in reference) return reader.namedRange(reference.name);
  const title = reference.context?.at(-1);
  const sheetId = title === undefined ? place.sheetId : source.sheetIdByTitle(title);
  return sheetId === undefined ? undefined : toCellRange(reference.range, sheetId, source.size(sheetId));
};
