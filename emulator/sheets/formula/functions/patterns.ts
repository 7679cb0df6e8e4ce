import { notText, valueError } from '../error.ts';
import type { Call, FunctionSpec, FunctionTable } from '../functionSpec.ts';
import { areaOf, CellError, type Scalar, type Value } from '../value.ts';

const classes: Record<string, string> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
};

/** Google reads RE2; what that language writes otherwise than JavaScript is put into JavaScript's words. */
const translated = (source: string): string =>
  source
    .replace(/\(\?P</g, '(?<')
    .replace(/\\A/g, '^')
    .replace(/\\z/g, '$')
    .replace(/\[:(\w+):\]/g, (all, name: string) => classes[name] ?? all);

const compile = (source: string, call: Call, flags = ''): RegExp | CellError => {
  const inline = /^\(\?([ims]+)\)/.exec(source);
  const body = translated(source.slice(inline?.[0].length ?? 0));
  const kept = `${flags}${inline?.[1] ?? ''}`;
  // RE2 lets any punctuation be escaped, JavaScript only without its Unicode mode
  return tryCompile(body, `${kept}u`) ?? tryCompile(body, kept) ?? invalid(source, call);
};

const tryCompile = (source: string, flags: string): RegExp | undefined => {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
};

const invalid = (source: string, call: Call): CellError =>
  valueError(`Function ${call.fn} parameter 2 value "${source}" is not a valid regular expression.`);

/** Numbers are not turned into text here: `=REGEXMATCH(123; "1")` is an error. */
const withPattern = (
  count: number,
  run: (text: string, pattern: RegExp, rest: string[], call: Call) => Value,
  flags = '',
): FunctionSpec => ({
  params: 's',
  min: count,
  max: count,
  run: (args: Scalar[], call) => {
    const wrong = args.findIndex((arg) => arg !== null && typeof arg !== 'string');
    if (wrong >= 0) return notText(call.fn, wrong + 1, args[wrong] ?? null);
    const [text = '', source = '', ...rest] = args.map((arg) => (arg ?? '') as string);
    const pattern = compile(source, call, flags);
    return pattern instanceof CellError ? pattern : run(text, pattern, rest, call);
  },
});

/** The groups, side by side if there are more; without groups the whole match. */
const extract = (text: string, pattern: RegExp, _rest: string[], call: Call): Value => {
  const match = pattern.exec(text);
  if (!match)
    return new CellError(
      'N_A',
      `Function ${call.fn} parameter 2 value "${pattern.source}" does not match text of Function ${call.fn} parameter 1 value "${text}".`,
    );
  if (match.length === 1) return match[0];
  const groups = match.slice(1).map((group) => group ?? '');
  return groups.length === 1 ? (groups[0] ?? '') : areaOf([groups]);
};

export const patterns: FunctionTable = {
  REGEXMATCH: withPattern(2, (text, pattern) => pattern.test(text)),
  REGEXEXTRACT: withPattern(2, extract),
  REGEXREPLACE: withPattern(
    3,
    (text, pattern, [fresh = '']) => text.replace(pattern, fresh.replace(/\$0/g, '$$&')),
    'g',
  ),
};
