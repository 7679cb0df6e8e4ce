import type { CallExpression, Identifier, LetExpression, ReferenceIdentifier } from '@borgar/fx';
import { findFunction } from '../catalogue.ts';
import type { Call, Reader, Scope } from '../function-spec.ts';
import { lambdaOf, uncalledLambda } from '../functions/lambda.ts';
import { readReference, toCellRange } from '../rewrite/reference.ts';
import type { Node } from '../syntax.ts';
import { applyFunction } from './apply.ts';
import {
  missingReference,
  noIntersection,
  parseError,
  unknownFunction,
  unknownName,
  unresolvedSheet,
  unsupportedFunction,
} from './error.ts';
import { spend } from './limit.ts';
import { isGoogleFunction } from './missing.ts';
import { CellError, type CellRange, isArea, type Scalar, type Value } from './value.ts';

/** A part of a formula takes about as long as ten cells. */
const stepsOfNode = 10;

/** The value of a formula's tree, or of a part of it. */
export const evaluate = (node: Node | null, scope: Scope, reader: Reader): Value => {
  if (node === null) return null;
  spend(stepsOfNode);
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ErrorLiteral':
      return node.value === '#REF!' ? missingReference() : literalError(node.value);
    case 'ReferenceIdentifier':
      return evaluateReference(node, scope, reader);
    case 'UnaryExpression':
      return evaluateOperator(unaryNames[node.operator], node.arguments, scope, reader);
    case 'BinaryExpression':
      if (node.operator === ':') return joinRanges(node.arguments, scope, reader);
      return evaluateOperator(binaryNames[node.operator], node.arguments, scope, reader);
    case 'CallExpression':
      return evaluateCall(node, scope, reader);
    case 'LambdaExpression':
      return uncalledLambda();
    case 'LetExpression':
      return evaluateLet(node, scope, reader);
    default:
      return parseError();
  }
};

/** Google says an operator's function in its complaints: `="a"+1` is ADD("a", 1). */
const unaryNames: Record<string, string> = { '-': 'UMINUS', '+': 'UPLUS', '%': 'UNARY_PERCENT' };
const binaryNames: Record<string, string> = {
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '^': 'POW',
  '&': 'CONCAT',
  '=': 'EQ',
  '<>': 'NE',
  '<': 'LT',
  '<=': 'LTE',
  '>': 'GT',
  '>=': 'GTE',
};

const literalErrors: Record<string, CellError['type']> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#NULL!': 'NULL_VALUE',
};
const literalError = (text: string): CellError => new CellError(literalErrors[text] ?? 'ERROR');

const evaluateOperator = (name: string | undefined, args: (Node | null)[], scope: Scope, reader: Reader): Value => {
  const spec = name === undefined ? undefined : findFunction(name);
  return spec && name ? applyFunction(spec, args, callOf(name, scope, reader)) : parseError();
};

const evaluateCall = (node: CallExpression, scope: Scope, reader: Reader): Value => {
  const callee = calleeOf(node);
  if (callee.type !== 'Identifier') return callLambda(callee, node.arguments, scope, reader);
  const name = callee.name.toUpperCase();
  const spec = findFunction(name);
  if (spec) return applyFunction(spec, node.arguments, callOf(name, scope, reader));
  return isGoogleFunction(name) ? unsupportedFunction(name) : unknownFunction(callee.name);
};

/** fx's types know a name only, its parser gives a LAMBDA as well. */
const calleeOf = ({ callee }: { callee: Node | Identifier }): Node | Identifier => callee;

/** `LAMBDA(x; x+1)(5)`: what is called is a function without a name. */
const callLambda = (callee: Node, nodes: (Node | null)[], scope: Scope, reader: Reader): Value => {
  const lambda = lambdaOf(callee, callOf('LAMBDA', scope, reader));
  return lambda instanceof CellError ? lambda : lambda(nodes.map((node) => evaluate(node, scope, reader)));
};

export const callOf = (fn: string, scope: Scope, reader: Reader): Call => ({
  fn,
  locale: reader.locale,
  reader,
  scope,
  evaluate: (node, inner = scope) => evaluate(node, inner, reader),
  single: (value) => singleValue(value, scope),
});

const evaluateLet = (node: LetExpression, scope: Scope, reader: Reader): Value => {
  let names = scope.names;
  for (const { id, init } of node.declarations) {
    const value = evaluate(init as Node | null, { ...scope, names }, reader);
    names = new Map([...names, [id.name.toLowerCase(), value]]);
  }
  return evaluate(node.body as Node | null, { ...scope, names }, reader);
};

const evaluateReference = (node: ReferenceIdentifier, scope: Scope, reader: Reader): Value => {
  const bound = scope.names.get(node.value.toLowerCase());
  if (bound !== undefined) return bound;
  if (node.kind === 'table') return unsupportedFunction('table reference');
  const range = rangeOf(node, scope, reader);
  return range instanceof CellError ? range : reader.area(range);
};

const rangeOf = (node: ReferenceIdentifier, scope: Scope, reader: Reader): CellRange | CellError => {
  const reference = readReference(node.value);
  if (!reference) return parseError();
  const title = reference.context?.at(-1);
  const sheetId = title === undefined ? scope.sheetId : reader.sheetId(title);
  if (sheetId === undefined) return unresolvedSheet(title ?? '');
  if ('name' in reference) return reader.namedRange(reference.name) ?? unknownName(reference.name);
  return toCellRange(reference.range, sheetId, reader.size(sheetId));
};

/** `A1:INDEX(B:B; 3)`: the smallest range around both. */
const joinRanges = (args: (Node | null)[], scope: Scope, reader: Reader): Value => {
  const [left, right] = args.map((node) => evaluate(node, scope, reader));
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  const a = left !== undefined && isArea(left) ? left.range : undefined;
  const b = right !== undefined && isArea(right) ? right.range : undefined;
  if (!a || !b || a.sheetId !== b.sheetId) return parseError();
  return reader.area({
    sheetId: a.sheetId,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  });
};

/** Where one value is wanted, a range gives the cell beside or above the formula, an array its first. */
export const singleValue = (value: Value, scope: Scope): Scalar => {
  if (!isArea(value)) return value;
  const { range } = value;
  if (!range || (value.rows === 1 && value.columns === 1)) return value.at(0, 0);
  const row = value.rows === 1 ? 0 : scope.row - range.top;
  const column = value.columns === 1 ? 0 : scope.column - range.left;
  const inside = row >= 0 && row < value.rows && column >= 0 && column < value.columns;
  // a block crosses the formula's own row and column in no single cell
  if (!inside || (value.rows > 1 && value.columns > 1)) return noIntersection();
  return value.at(row, column);
};
