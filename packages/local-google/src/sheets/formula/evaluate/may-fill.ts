import { readReference } from '../rewrite/reference.ts';
import { ARRAY_STACK, type Node } from '../syntax.ts';

/** Functions whose result is a block whatever they are given. */
const blocks = new Set([
  ...`ARRAYFORMULA ARRAY_CONSTRAIN BYCOL BYROW CHOOSECOLS CHOOSEROWS FILTER FLATTEN HSTACK MAKEARRAY MAP QUERY REDUCE SCAN
  SEQUENCE SORT SPLIT TOCOL TOROW TRANSPOSE UNIQUE VSTACK WRAPCOLS WRAPROWS`.split(/\s+/),
  ARRAY_STACK,
]);

/** Functions that hand on one of their arguments, from this one on. */
const branches: Record<string, number> = { IF: 1, IFS: 1, CHOOSE: 1, SWITCH: 2, IFERROR: 0, IFNA: 0 };

type Argument = Node | null | undefined;

/**
 * Whether a formula may fill more cells than its own. A formula of which this is false is never asked for
 * when an empty cell below or to the right of it is read, so it must not be false of one that does.
 */
export const mayFill = (node: Argument): boolean => {
  if (!node) return false;
  if (node.type === 'LetExpression') return true;
  if (node.type !== 'CallExpression') return false;
  // `LAMBDA(…)(…)` has no name
  const name = node.callee.name?.toUpperCase();
  if (name === undefined || blocks.has(name)) return true;
  const args: Argument[] = node.arguments;
  const from = branches[name];
  if (from !== undefined) return args.slice(from).some((each) => isWide(each) || mayFill(each));
  return lookups[name]?.(args) ?? false;
};

const lookups: Record<string, (args: Argument[]) => boolean> = {
  INDEX: ([area, row, column]) =>
    column === undefined ? row === undefined || !isLine(area) : isZero(row) || isZero(column),
  XLOOKUP: ([, , given]) => !isLine(given),
  OFFSET: ([base, , , ...size]) => size.length > 0 || isWide(base),
  INDIRECT: ([text]) => !isText(text, /^[^:]*$/),
  REGEXEXTRACT: ([, pattern]) => !isText(pattern, /^[^(]*(\([^(]*)?$/),
};

/** More than one cell, or not to be seen from the formula. */
const isWide = (node: Argument): boolean => {
  const reference = node?.type === 'ReferenceIdentifier' ? readReference(node.value) : undefined;
  if (!reference) return node?.type === 'BinaryExpression' && node.operator === ':';
  if ('name' in reference) return true;
  const { top, bottom, left, right } = reference.range;
  return top === null || left === null || bottom !== top || right !== left;
};

/** One row or one column. */
const isLine = (node: Argument): boolean => {
  const reference = node?.type === 'ReferenceIdentifier' ? readReference(node.value) : undefined;
  if (!reference || 'name' in reference) return false;
  const { top, bottom, left, right } = reference.range;
  return (left !== null && left === right) || (top !== null && top === bottom);
};

const isZero = (node: Argument): boolean => !node || (node.type === 'Literal' && Number(node.value) === 0);

const isText = (node: Argument, shape: RegExp): boolean =>
  node?.type === 'Literal' && typeof node.value === 'string' && shape.test(node.value);
