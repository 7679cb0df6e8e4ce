import { notText, textTooLong, valueError } from '../evaluate/error.ts';
import { type Pattern, patternOf, withGroups } from '../evaluate/pattern.ts';
import { areaOf, CellError, type Scalar, type Value } from '../evaluate/value.ts';
import type { Call, FunctionSpec, FunctionTable } from '../function-spec.ts';

const invalid = (source: string, call: Call): CellError =>
  valueError(`Function ${call.fn} parameter 2 value "${source}" is not a valid regular expression.`);

type Texts = [text: string, source: string, fresh: string];

/** Numbers are not turned into text here: `=REGEXMATCH(123; "1")` is an error. */
const withPattern = (count: number, run: (pattern: Pattern, texts: Texts, call: Call) => Value): FunctionSpec => ({
  params: 's',
  min: count,
  max: count,
  run: (args: Scalar[], call) => {
    const wrong = args.findIndex((arg) => arg !== null && typeof arg !== 'string');
    if (wrong >= 0) return notText(call.fn, wrong + 1, args[wrong] ?? null);
    const [text = '', source = '', fresh = ''] = args.map((arg) => (arg ?? '') as string);
    const pattern = patternOf(source);
    return pattern ? run(pattern, [text, source, fresh], call) : invalid(source, call);
  },
});

/** The groups, side by side if there are more; without groups the whole match. */
const extract = (pattern: Pattern, [text, source]: Texts, call: Call): Value => {
  const { value: match } = pattern.matches(text).next();
  if (!match)
    return new CellError(
      'N_A',
      `Function ${call.fn} parameter 2 value "${source}" does not match text of Function ${call.fn} parameter 1 value "${text}".`,
    );
  const [whole, ...groups] = match.groups.map((group: string | null) => group ?? '');
  if (groups.length <= 1) return groups[0] ?? whole ?? '';
  return areaOf([groups]);
};

export const patterns: FunctionTable = {
  REGEXMATCH: withPattern(2, (pattern, [text]) => pattern.test(text)),
  REGEXEXTRACT: withPattern(2, extract),
  REGEXREPLACE: withPattern(
    3,
    (pattern, [text, , fresh], call) => pattern.replaceAll(text, withGroups(fresh)) ?? textTooLong(call.fn),
  ),
};
