import type { Aggregate, Comparison, Condition, Expression, Query } from './ast.ts';
import { QueryProblem, type Token, tokensOf } from './tokens.ts';

export { QueryProblem } from './tokens.ts';

/** A clause of the language that is not there: refused by name. */
export class MissingClause extends Error {}

type ColumnOf = (name: string) => number | undefined;

const aggregates: readonly string[] = ['sum', 'avg', 'count', 'min', 'max'];
const functions: readonly string[] = [
  ...['year', 'month', 'day', 'quarter', 'dayofweek', 'hour', 'minute', 'second'],
  ...['lower', 'upper', 'todate', 'datediff', 'now'],
];

/** The maximum nesting: deeper queries would exhaust JavaScript's stack. */
const tokensMax = 1000;

/** Reads a query from left to right; `columnOf` knows the columns by the names they may have (`A`, `Col1`). */
class Parser {
  readonly #tokens: Token[];
  readonly #columnOf: ColumnOf;
  #at = 0;

  constructor(text: string, columnOf: ColumnOf) {
    this.#tokens = tokensOf(text);
    if (this.#tokens.length > tokensMax) throw new QueryProblem('PARSE_ERROR');
    this.#columnOf = columnOf;
  }

  query(): Query {
    const select = this.#word('select') ? this.#selection() : undefined;
    const where = this.#word('where') ? this.#or() : undefined;
    const groupBy = this.#words('group', 'by') ? this.#list(() => this.#sum()) : [];
    this.#refuse('pivot');
    const orderBy = this.#words('order', 'by') ? this.#list(() => this.#ordering()) : [];
    this.#refuse('skipping');
    const limit = this.#word('limit') ? this.#count() : undefined;
    const offset = this.#word('offset') ? this.#count() : 0;
    const labels = this.#word('label') ? this.#list(() => this.#labelling()) : [];
    for (const clause of ['format', 'options']) this.#refuse(clause);
    if (this.#at < this.#tokens.length) throw new QueryProblem('PARSE_ERROR');
    return { select, where, groupBy, orderBy, limit, offset, labels };
  }

  #peek(ahead = 0): string {
    const token = this.#tokens[this.#at + ahead];
    return token && (token.kind === 'word' || token.kind === 'sign') ? token.text.toLowerCase() : '';
  }

  #word(word: string): boolean {
    if (this.#peek() !== word) return false;
    this.#at += 1;
    return true;
  }

  #words(first: string, second: string): boolean {
    if (this.#peek() !== first || this.#peek(1) !== second) return false;
    this.#at += 2;
    return true;
  }

  #expect(word: string): void {
    if (!this.#word(word)) throw new QueryProblem('PARSE_ERROR');
  }

  #refuse(clause: string): void {
    if (this.#peek() === clause) throw new MissingClause(clause);
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (!token) throw new QueryProblem('PARSE_ERROR');
    this.#at += 1;
    return token;
  }

  #list<Item>(item: () => Item): Item[] {
    const items = [item()];
    while (this.#word(',')) items.push(item());
    return items;
  }

  #selection(): Expression[] | undefined {
    return this.#word('*') ? undefined : this.#list(() => this.#sum());
  }

  #count(): number {
    const token = this.#next();
    if (token.kind !== 'number') throw new QueryProblem('PARSE_ERROR');
    return Number(token.text);
  }

  #ordering(): { by: Expression; ascending: boolean } {
    const by = this.#sum();
    if (this.#word('desc')) return { by, ascending: false };
    this.#word('asc');
    return { by, ascending: true };
  }

  #labelling(): { of: Expression; label: string } {
    const of = this.#sum();
    return { of, label: this.#next().text };
  }

  #or(): Condition {
    let left = this.#and();
    while (this.#word('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Condition {
    let left = this.#not();
    while (this.#word('and')) left = { kind: 'and', left, right: this.#not() };
    return left;
  }

  #not(): Condition {
    if (this.#word('not')) return { kind: 'not', of: this.#not() };
    const start = this.#at;
    if (this.#word('(')) {
      const inner = this.#attempt(() => this.#or());
      if (inner && this.#word(')')) return inner;
      this.#at = start;
    }
    return this.#comparison();
  }

  /** `(A + 1) > 2` opens as `(A > 1) and …` does; what fails as a condition is read again as a sum. */
  #attempt(read: () => Condition): Condition | undefined {
    try {
      return read();
    } catch (problem) {
      if (problem instanceof QueryProblem) return undefined;
      throw problem;
    }
  }

  #comparison(): Condition {
    const left = this.#sum();
    if (this.#word('is')) {
      const negated = this.#word('not');
      this.#expect('null');
      return { kind: 'null', of: left, negated };
    }
    return { kind: 'compare', left, operator: this.#operator(), right: this.#sum() };
  }

  #operator(): Comparison {
    const word = this.#next().text.toLowerCase();
    if (word === 'starts' || word === 'ends') {
      this.#expect('with');
      return word;
    }
    if (word === '!=') return '<>';
    const known = ['=', '<>', '<', '>', '<=', '>=', 'contains', 'matches', 'like'] as const;
    const found = known.find((each) => each === word);
    if (!found) throw new QueryProblem('PARSE_ERROR');
    return found;
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      const operator = this.#word('+') ? '+' : this.#word('-') ? '-' : undefined;
      if (!operator) return left;
      left = { kind: 'arithmetic', operator, left, right: this.#product() };
    }
  }

  #product(): Expression {
    let left = this.#term();
    for (;;) {
      const operator = this.#word('*') ? '*' : this.#word('/') ? '/' : undefined;
      if (!operator) return left;
      left = { kind: 'arithmetic', operator, left, right: this.#term() };
    }
  }

  #term(): Expression {
    if (this.#word('(')) {
      const inner = this.#sum();
      this.#expect(')');
      return inner;
    }
    if (this.#word('-')) return { kind: 'literal', value: -this.#count() };
    const token = this.#next();
    if (token.kind === 'text') return { kind: 'literal', value: token.text };
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'sign') throw new QueryProblem('PARSE_ERROR');
    return token.kind === 'word' ? this.#named(token.text) : this.#column(token.text);
  }

  #named(word: string): Expression {
    const name = word.toLowerCase();
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    if (['date', 'datetime', 'timestamp', 'timeofday'].includes(name) && this.#tokens[this.#at]?.kind === 'text') {
      return { kind: 'literal', value: serialOf(this.#next().text) };
    }
    if (this.#peek() !== '(') return this.#column(word);
    this.#expect('(');
    const args = this.#peek() === ')' ? [] : this.#list(() => this.#sum());
    this.#expect(')');
    const [of] = args;
    if (aggregates.includes(name) && of) return { kind: 'aggregate', name: name as Aggregate, of };
    if (functions.includes(name)) return { kind: 'call', name, args };
    throw new QueryProblem(`Unknown function: ${word}`);
  }

  #column(name: string): Expression {
    const column = this.#columnOf(name);
    if (column === undefined) throw new QueryProblem(`NO_COLUMN: ${name}`);
    return { kind: 'column', column };
  }
}

/** `2026-02-01` or `2026-02-01 12:30:00` in days since 30 December 1899. */
const serialOf = (text: string): number => {
  const [, date, time] = /^(\d{4}-\d{1,2}-\d{1,2})?\s*(\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text.trim()) ?? [];
  if (date === undefined && time === undefined) throw new QueryProblem(`Invalid date literal [${text}].`);
  const [year = 1899, month = 12, day = 30] = (date ?? '').split('-').filter(Boolean).map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 + (hours * 3600 + minutes * 60 + seconds) / 86_400;
};

export const parseQuery = (text: string, columnOf: ColumnOf): Query => new Parser(text, columnOf).query();
