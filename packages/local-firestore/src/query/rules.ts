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

/** Conditions true of every result: the equalities outside disjunctions. */
export function equalitiesOf(clause: Clause): Condition[] {
  if (clause.kind === 'condition') return clause.op === 'EQUAL' || clause.op === 'IN' ? [clause] : [];
  return clause.kind === 'and' ? clause.parts.flatMap(equalitiesOf) : [];
}

/** Rejects, in Google's words, the filters that Google rejects. */
export function checkFilter(clause: Clause): void {
  const conditions = conditionsOf(clause);
  for (const condition of conditions) checkOperand(condition);
  checkNegations(clause, conditions);
  checkDisjunctions(clause);
  checkInequalities(conditions);
}

function checkOperand({ op, operand = {}, field }: Condition): void {
  if (listOperators.includes(op)) checkList(op, operand);
  if (field.isName) checkNameOperand(op, operand);
}

function checkList(op: string, operand: Value): void {
  if (operand.arrayValue === undefined) throw invalid(`'${op}' requires an ArrayValue.`);
  const count = elements(operand).length;
  if (count === 0) throw invalid(`'${op}' requires an non-empty ArrayValue.`);
  const max = op === 'NOT_IN' ? notInValuesMax : disjunctionsMax;
  if (count > max) throw invalid(`'${op}' supports up to ${max} comparison values.`);
}

function checkNameOperand(op: string, operand: Value): void {
  if (op.startsWith('ARRAY_CONTAINS')) throw invalid('the name __key__ is reserved');
  const values = listOperators.includes(op) ? elements(operand) : [operand];
  if (values.some(({ referenceValue }) => referenceValue === undefined))
    throw invalid('__key__ filter value must be a Key');
}

function checkNegations(clause: Clause, conditions: Condition[]): void {
  const [first, second] = conditions.filter(({ op }) => negations.includes(op));
  if (second !== undefined)
    throw invalid("Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter allowed per query.");
  const isDisjunctive = hasOr(clause) || conditions.some(({ op }) => op === 'IN' || op === 'ARRAY_CONTAINS_ANY');
  if (first?.op === 'NOT_IN' && isDisjunctive)
    throw invalid("'NOT_IN' cannot be used in the same query with 'IN', 'ARRAY_CONTAINS_ANY' or 'OR'.");
}

const hasOr = (clause: Clause): boolean =>
  clause.kind !== 'condition' && ((clause.kind === 'or' && clause.parts.length > 1) || clause.parts.some(hasOr));

function checkDisjunctions(clause: Clause): void {
  const { count, arrays } = expand(clause);
  if (count > disjunctionsMax)
    throw invalid(
      `Too many disjunctions after normalization. Result had ${count} disjunctions which is more than the maximum of ${disjunctionsMax}`,
    );
  if (arrays > 1) throw invalid("A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.");
}

function checkInequalities(conditions: Condition[]): void {
  const fields = [...new Set(conditions.filter(isInequality).map(({ field }) => field.text))];
  if (fields.length > inequalityFieldsMax)
    throw invalid(
      `The query contains ${fields.length} distinct inequality fields: [${fields.join(', ')}]. A query may not have more than ${inequalityFieldsMax} distinct inequality fields.`,
    );
}

/** Filters, orders and the parent together may not be too many, the filters counted in every disjunction. */
export function checkComponents(clause: Clause | undefined, orders: number, hasParent: boolean): void {
  const filters = clause === undefined ? 0 : expand(clause).filters;
  if (filters + orders + Number(hasParent) > componentsMax)
    throw invalid(
      `The query may not have more than ${componentsMax} filters + sort orders + ancestor total. Currently there are ${filters} filters, ${orders} sort orders, and ${hasParent ? 'one' : 'no'} ancestor filter.`,
    );
}

/** A filter in disjunctive normal form, by its numbers: disjunctions, filters in all of them, array filters in the fullest. */
interface Expansion {
  count: number;
  filters: number;
  arrays: number;
}

function expand(clause: Clause): Expansion {
  if (clause.kind === 'condition') {
    const isList = clause.op === 'IN' || clause.op === 'ARRAY_CONTAINS_ANY';
    const count = isList ? elements(clause.operand ?? {}).length : 1;
    return { count, filters: count, arrays: clause.op.startsWith('ARRAY_CONTAINS') ? 1 : 0 };
  }
  const parts = clause.parts.map(expand);
  return clause.kind === 'or' ? parts.reduce(either, { count: 0, filters: 0, arrays: 0 }) : parts.reduce(both, empty);
}

const empty: Expansion = { count: 1, filters: 0, arrays: 0 };

const either = (a: Expansion, b: Expansion): Expansion => ({
  count: a.count + b.count,
  filters: a.filters + b.filters,
  arrays: Math.max(a.arrays, b.arrays),
});

const both = (a: Expansion, b: Expansion): Expansion => ({
  count: a.count * b.count,
  filters: a.filters * b.count + b.filters * a.count,
  arrays: a.arrays + b.arrays,
});
