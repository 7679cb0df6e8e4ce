import { valueError } from '../error.ts';
import type { Call, FunctionSpec, FunctionTable } from '../functionSpec.ts';
import { areaOf, CellError, type Value } from '../value.ts';

/** Google reads RE2; what both languages write alike is compiled here, `(?i)` in front included. */
const compile = (source: string, call: Call, flags = ''): RegExp | CellError => {
  const inline = /^\(\?([imsU]+)\)/.exec(source);
  const kept = inline?.[1]?.replace('U', '') ?? '';
  try {
    return new RegExp(source.slice(inline?.[0].length ?? 0), `u${flags}${kept}`);
  } catch {
    return valueError(`Function ${call.fn} parameter 2 value "${source}" is not a valid regular expression.`);
  }
};

const withPattern = (
  params: string,
  run: (text: string, pattern: RegExp, rest: string[], call: Call) => Value,
  flags = '',
): FunctionSpec => ({
  params,
  min: params.length,
  max: params.length,
  run: ([text = '', source = '', ...rest]: string[], call) => {
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
  REGEXMATCH: withPattern('tt', (text, pattern) => pattern.test(text)),
  REGEXEXTRACT: withPattern('tt', extract),
  REGEXREPLACE: withPattern(
    'ttt',
    (text, pattern, [fresh = '']) => text.replace(pattern, fresh.replace(/\$0/g, '$$&')),
    'g',
  ),
};
