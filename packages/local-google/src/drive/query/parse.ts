/**
 * The search language of `files.list` (https://developers.google.com/workspace/drive/api/guides/ref-search-terms): terms joined by
 * `and`, `or`, `not` and brackets. Anything that does not read is Google's 400 "Invalid Value" for `q`.
 */
import { invalidValue } from '../error.ts';

export const OPERATORS = ['contains', 'has', 'in', '=', '!=', '<=', '<', '>=', '>'] as const;
export type Operator = (typeof OPERATORS)[number];
export type Literal = string | boolean;

export type Query =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  | { readonly kind: 'term'; readonly field: string; readonly operator: Operator; readonly value: Literal }
  | { readonly kind: 'property'; readonly field: string; readonly key: string; readonly value: string };

type Token = { readonly kind: 'text' | 'word' | 'sign'; readonly text: string };

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(!=|<=|>=|[=<>(){}])|(?:([\w.]+)))/y;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(text);
    if (!match) throw invalidValue('q');
    const [, single, double, sign, word] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replace(/\\(.)/gs, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

/** Terms within brackets or behind `not`, all together; more would take all of the stack. */
const nestedMax = 500;

export function parseQuery(text: string): Query {
  const tokens = tokenise(text);
  if (tokens.filter(({ kind, text: word }) => kind !== 'text' && /^(?:\(|not)$/i.test(word)).length > nestedMax)
    throw invalidValue('q');
  let at = 0;
  const next = (): Token => {
    const token = tokens[at++];
    if (!token) throw invalidValue('q');
    return token;
  };
  const takes = (text: string): boolean => {
    const token = tokens[at];
    if (!token || token.kind === 'text' || token.text.toLowerCase() !== text) return false;
    at++;
    return true;
  };
  const need = (text: string): void => {
    if (!takes(text)) throw invalidValue('q');
  };
  const joined = (kind: 'and' | 'or', part: () => Query): Query => {
    const parts = [part()];
    while (takes(kind)) parts.push(part());
    return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
  };
  const any = (): Query => joined('or', all);
  const all = (): Query => joined('and', one);
  const one = (): Query => {
    if (takes('not')) return { kind: 'not', part: one() };
    if (!takes('(')) return term();
    const inner = any();
    need(')');
    return inner;
  };
  const term = (): Query => {
    const left = next();
    const operator = readOperator(next());
    if (left.kind === 'text') return inTerm(operator, next(), left.text);
    if (operator === 'has') return property(left.text);
    const right = next();
    // The documented order is `'id' in parents`; the other way round is accepted too.
    if (operator === 'in') return inTerm(operator, left, right.text);
    return { kind: 'term', field: left.text, operator, value: literal(right) };
  };
  const property = (field: string): Query => {
    need('{');
    need('key');
    need('=');
    const key = next();
    need('and');
    need('value');
    need('=');
    const value = next();
    need('}');
    return { kind: 'property', field, key: key.text, value: value.text };
  };
  const query = any();
  if (at < tokens.length) throw invalidValue('q');
  return query;
}

function readOperator({ kind, text }: Token): Operator {
  const operator = OPERATORS.find((name) => name === text.toLowerCase());
  if (kind === 'text' || !operator) throw invalidValue('q');
  return operator;
}

function inTerm(operator: Operator, field: Token, value: string): Query {
  if (operator !== 'in' || field.kind !== 'word') throw invalidValue('q');
  return { kind: 'term', field: field.text, operator, value };
}

function literal({ kind, text }: Token): Literal {
  if (kind === 'text') return text;
  if (kind === 'word' && (text === 'true' || text === 'false')) return text === 'true';
  throw invalidValue('q');
}
