import { type AstExpression, parse, type Token, tokenize } from '@borgar/fx';
import { isStackOverflow } from './evaluate/limit.ts';
import { withPoints } from './rewrite/separators.ts';

export type Node = AstExpression;

/** Stand-ins for `{…}`: Google allows any expression in an array, the fx grammar only literals. */
export const ARRAY_STACK = '__STACK';
export const ARRAY_ROW = '__ROW';

/** The longest number has 309 digits, the longest name 250 signs; fx takes more than the square of a run's length. */
const longRun = /[\w.$]{400}|'{400}/;

const hasLongRun = (formula: string): boolean => longRun.test(formula.replace(/"[^"]*"/g, '""'));

/** An absurd formula becomes one unknown token: it refers to nothing and does not parse. */
export const tokensOf = (formula: string, locale: string, withLocation = false): Token[] =>
  hasLongRun(formula) ? [{ type: 'unknown', value: formula }] : tokens(formula, locale, withLocation);

const tokens = (formula: string, locale: string, withLocation: boolean): Token[] =>
  tokenize(withPoints(formula, locale), { allowTernary: true, negativeNumbers: false, withLocation });

const cacheMax = 5000;
const cache = new Map<string, Node | undefined>();

/** The tree of a formula, or `undefined` where Google says "Formula parse error.". */
export const parseFormula = (formula: string, locale: string): Node | undefined => {
  const key = `${locale} ${formula}`;
  if (cache.has(key)) return cache.get(key);
  if (cache.size >= cacheMax) cache.clear();
  const tree = shallow(parseTokens(withLostReferences(withArrayCalls(tokensOf(formula, locale)))));
  cache.set(key, tree);
  return tree;
};

/** The maximum nesting: deeper formulas would exhaust JavaScript's stack. */
const depthMax = 300;

const shallow = (tree: Node | undefined): Node | undefined => {
  let level: object[] = tree ? [tree] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthMax) return undefined;
    level = level.flatMap(childrenOf);
  }
  return tree;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The parts of a part, whatever they are called; a list is as deep as what it lists. */
const childrenOf = (part: object): object[] =>
  Object.values(part).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isObject));

const parseTokens = (tokens: Token[]): Node | undefined => {
  if (nestedIn(tokens) > depthMax) return undefined;
  try {
    return parse(tokens, { looseRefCalls: true }) as Node;
  } catch (problem) {
    // Deep within other formulas: the calculator comes back with an empty stack.
    if (isStackOverflow(problem)) throw problem;
    // fx throws on whatever it cannot read; Google answers one and the same sentence to all of it
    return undefined;
  }
};

/** How deep brackets stand within brackets, or signs before a sign (`=---1`): the parser calls itself for each. */
const nestedIn = (tokens: Token[]): number => {
  let [open, signs, most] = [0, 0, 0];
  for (const { type, value } of tokens) {
    if (type !== 'operator') {
      if (type !== 'whitespace') signs = 0;
      continue;
    }
    if (value === '(') open += 1;
    else if (value === ')') open -= 1;
    else signs += 1;
    most = Math.max(most, open + signs);
  }
  return most;
};

const call = (name: string): Token[] => [
  { type: 'func', value: name },
  { type: 'operator', value: '(' },
];
const comma = (): Token => ({ type: 'operator', value: ',' });
const close = (): Token => ({ type: 'operator', value: ')' });

const withArrayCalls = (tokens: Token[]): Token[] => {
  const open: string[] = [];
  return tokens.flatMap((token) => {
    if (token.type !== 'operator') return [token];
    if (token.value === '{') {
      open.push('{');
      return [...call(ARRAY_STACK), ...call(ARRAY_ROW)];
    }
    if (token.value === '}') {
      open.pop();
      return [close(), close()];
    }
    if (token.value === '(') open.push('(');
    if (token.value === ')') open.pop();
    if (token.value === ';' && open.at(-1) === '{') return [close(), comma(), ...call(ARRAY_ROW)];
    return [token];
  });
};

/** `Tab!#REF!` is how a formula remembers a range that was deleted on another tab. */
const withLostReferences = (tokens: Token[]): Token[] =>
  tokens.filter((token, at) => {
    if (token.type === 'context' || token.type === 'context_quote') return tokens[at + 2]?.type !== 'error';
    return !(token.value === '!' && tokens[at + 1]?.type === 'error');
  });
