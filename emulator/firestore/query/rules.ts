import { invalid } from '../fault.ts';
import { elements, type Value } from '../values/value.ts';
import { type Clause, type Condition, conditionsOf } from './filter.ts';

/** What Google lets a query combine (https://firebase.google.com/docs/firestore/query-data/queries#limits_on_queries and the comments in query.proto). */
export const disjunctionsMax = 30;
export const notInValuesMax = 10;
export const inequalityFieldsMax = 10;
export const componentsMax = 100;

const listOperators = ['IN', 'ARRAY_CONTAINS_ANY', 'NOT_IN'];
const negations = ['NOT_EQUAL', 'NOT_IN', 'IS_NOT_NULL', 'IS_NOT_NAN'];
const ranges = ['LESS_THAN', 'LESS_THAN_OR_EQUAL', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL'];

export const isInequality = ({ op }: Condition): boolean => ranges.includes(op) || negations.includes(op);

export function checkFilter(clause: Clause): void {
  const conditions = conditionsOf(clause);
  for (const condition of conditions) checkOperand(condition);
  checkNegations(clause, conditions);
  checkDisjunctions(clause);
  const fields = new Set(conditions.filter(isInequality).map(({ field }) => field.text));
  if (fields.size > inequalityFieldsMax)
    throw invalid(`A query may have inequality filters on at most ${inequalityFieldsMax} fields, not ${fields.size}.`);
}

function checkOperand({ op, operand, field }: Condition): void {
  if (listOperators.includes(op)) checkList(op, operand ?? {});
  if (field.isName) checkNameOperand(op, operand);
}

function checkList(op: string, operand: Value): void {
  const count = elements(operand).length;
  if (operand.arrayValue === undefined || count === 0) throw invalid(`'${op}' requires a non-empty ArrayValue.`);
  const max = op === 'NOT_IN' ? notInValuesMax : disjunctionsMax;
  if (count > max) throw invalid(`'${op}' supports up to ${max} comparison values.`);
}

function checkNameOperand(op: string, operand: Value | undefined): void {
  if (op.startsWith('ARRAY_CONTAINS') || operand === undefined)
    throw invalid(`The operator ${op} cannot be applied to __name__.`);
  const values = listOperators.includes(op) ? elements(operand) : [operand];
  if (values.some(({ referenceValue }) => referenceValue === undefined))
    throw invalid('__key__ filter value must be a Key');
}

function checkNegations(clause: Clause, conditions: Condition[]): void {
  const [first, second] = conditions.filter(({ op }) => negations.includes(op));
  if (first !== undefined && second !== undefined)
    throw invalid(
      `${second.op} cannot be used in the same query with ${first.op}: at most one of ${negations.join(', ')} is allowed.`,
    );
  if (first?.op !== 'NOT_IN') return;
  const other =
    conditions.find(({ op }) => op === 'IN' || op === 'ARRAY_CONTAINS_ANY')?.op ?? (hasOr(clause) ? 'OR' : undefined);
  if (other !== undefined) throw invalid(`NOT_IN cannot be used in the same query with ${other}.`);
}

const hasOr = (clause: Clause): boolean =>
  clause.kind === 'or'
    ? clause.parts.length > 1 || clause.parts.some(hasOr)
    : clause.kind === 'and' && clause.parts.some(hasOr);

function checkDisjunctions(clause: Clause): void {
  const { count, arrays } = disjunctions(clause);
  if (count > disjunctionsMax)
    throw invalid(
      `The query has ${count} disjunctions in disjunctive normal form: at most ${disjunctionsMax} are allowed.`,
    );
  if (arrays > 1) throw invalid("A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.");
}

/** How many conjunctions the filter has once its ors are outside, and how many array filters the fullest of them. */
function disjunctions(clause: Clause): { count: number; arrays: number } {
  if (clause.kind === 'condition') {
    const isList = clause.op === 'IN' || clause.op === 'ARRAY_CONTAINS_ANY';
    return {
      count: isList ? elements(clause.operand ?? {}).length : 1,
      arrays: clause.op.startsWith('ARRAY_CONTAINS') ? 1 : 0,
    };
  }
  const parts = clause.parts.map(disjunctions);
  return clause.kind === 'or'
    ? {
        count: parts.reduce((sum, { count }) => sum + count, 0),
        arrays: Math.max(...parts.map(({ arrays }) => arrays)),
      }
    : {
        count: parts.reduce((product, { count }) => product * count, 1),
        arrays: parts.reduce((sum, { arrays }) => sum + arrays, 0),
      };
}
