import { sheetLocale } from '../../values/locale.ts';
import { showValue } from '../../values/shown.ts';
import { textToNumber, toText } from '../evaluate/coerce.ts';
import { belowLeast, cannotFind, cannotParse, outOfRange, textTooLong, valueError } from '../evaluate/error.ts';
import { charactersMax, spendSearch } from '../evaluate/limit.ts';
import { areaOf, CellError, cellsOf, type Scalar, type Value } from '../evaluate/value.ts';
import { type Call, type FunctionSpec, type FunctionTable, unlimited } from '../function-spec.ts';

const textFunction = (params: string, min: number, run: FunctionSpec['run']): FunctionSpec => ({
  params,
  min,
  max: params.length,
  run,
});

const count = (fn: string, parameter: number, value: number): number | CellError =>
  value < 0 ? belowLeast(fn, parameter, value, 0) : Math.trunc(value);

const left = ([text = '', length = 1]: [string, number?], call: Call): Value => {
  const size = count(call.fn, 2, length);
  return size instanceof CellError ? size : text.slice(0, size);
};

const right = ([text = '', length = 1]: [string, number?], call: Call): Value => {
  const size = count(call.fn, 2, length);
  return size instanceof CellError ? size : size === 0 ? '' : text.slice(-size);
};

const mid = ([text = '', start = 1, length = 0]: [string, number, number], call: Call): Value => {
  if (start < 1) return outOfRange(call.fn, 2, start, 1, 50_000);
  const size = count(call.fn, 3, length);
  return size instanceof CellError ? size : text.slice(start - 1, start - 1 + size);
};

/** FIND is case-sensitive; SEARCH is not, and supports `*` and `?`. */
const find = ([needle = '', hay = '', from = 1]: [string, string, number?], call: Call): Value => {
  spendSearch(needle, hay);
  const at = hay.indexOf(needle, Math.trunc(from) - 1);
  return at < 0 ? cannotFind(call.fn, needle, hay) : at + 1;
};

const search = ([needle = '', hay = '', from = 1]: [string, string, number?], call: Call): Value => {
  spendSearch(needle, hay);
  const at = hay.toLowerCase().indexOf(needle.toLowerCase(), Math.trunc(from) - 1);
  return at < 0 ? cannotFind(call.fn, needle, hay) : at + 1;
};

const substitute = ([text = '', old = '', fresh = '', nth]: [string, string, string, number?], call: Call): Value => {
  if (old === '') return text;
  spendSearch(old, text);
  const parts = text.split(old);
  if (nth === undefined) return joined(parts, fresh, call.fn);
  if (nth < 1 || nth >= parts.length) return text;
  return parts.slice(0, nth).join(old) + fresh + parts.slice(nth).join(old);
};

const replace = ([text = '', start = 1, length = 0, fresh = '']: [string, number, number, string]): Value =>
  text.slice(0, start - 1) + fresh + text.slice(start - 1 + length);

const proper = ([text = '']: string[]): Value =>
  text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

const rept = ([text = '', times = 0]: [string, number], call: Call): Value => {
  const size = count(call.fn, 2, times);
  if (size instanceof CellError) return size;
  return size * text.length > 32_000
    ? valueError('The result of REPT is too long, the limit is 32000 characters.')
    : text.repeat(size);
};

const allTexts = (args: Value[], call: Call): string[] | CellError => {
  const texts: string[] = [];
  for (const cell of args.flatMap((arg) => [...cellsOf(arg)])) {
    const text = toText(cell, call.locale);
    if (text instanceof CellError) return text;
    texts.push(text);
  }
  return texts;
};

/** Texts behind each other, unless together they are longer than a cell. */
const joined = (texts: readonly string[], delimiter: string, fn: string): string | CellError => {
  const length = texts.reduce((sum, text) => sum + text.length, delimiter.length * Math.max(0, texts.length - 1));
  return length > charactersMax ? textTooLong(fn) : texts.join(delimiter);
};

const concatenate = (args: Value[], call: Call): Value => {
  const texts = allTexts(args, call);
  return texts instanceof CellError ? texts : joined(texts, '', call.fn);
};

const join = ([delimiter = '', ...parts]: [string, ...Value[]], call: Call): Value => {
  const texts = allTexts(parts, call);
  return texts instanceof CellError ? texts : joined(texts, delimiter, call.fn);
};

const textJoin = ([delimiter = '', skipEmpty = false, ...parts]: [string, boolean, ...Value[]], call: Call): Value => {
  const texts = allTexts(parts, call);
  if (texts instanceof CellError) return texts;
  return joined(
    texts.filter((text) => !skipEmpty || text !== ''),
    delimiter,
    call.fn,
  );
};

const splitBy = (text: string, delimiter: string): string[] => {
  spendSearch(delimiter, text);
  return text.split(delimiter);
};

const splitByEach = (text: string, delimiters: ReadonlySet<string>): string[] => {
  const parts = [''];
  for (const sign of text) {
    if (delimiters.has(sign)) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
};

/** Each sign of the delimiter splits, unless `splitByEach` is FALSE; parts that read as numbers become numbers. */
const split = (
  [text = '', delimiter = '', byEach = true, removeEmpty = true]: [string, string, boolean?, boolean?],
  call: Call,
): Value => {
  if (delimiter === '') return valueError(`Function SPLIT parameter 2 value should be non-empty.`);
  if (text === '') return valueError(`Function SPLIT parameter 1 value should be non-empty.`);
  const parts = (byEach ? splitByEach(text, new Set(delimiter)) : splitBy(text, delimiter)).filter(
    (part) => !removeEmpty || part !== '',
  );
  return areaOf([parts.map((part) => textToNumber(part, call.locale) ?? part)]);
};

const formatText = ([value = null, pattern = '']: [Scalar, string], call: Call): Value => {
  if (value instanceof CellError) return value;
  const given = typeof value === 'string' ? (textToNumber(value, call.locale) ?? value) : (value ?? 0);
  if (typeof given === 'boolean') return toText(given, call.locale);
  const effective = typeof given === 'number' ? { numberValue: given } : { stringValue: given };
  return pattern === ''
    ? ''
    : showValue(effective, { type: 'NUMBER', pattern: patternIn(pattern, call.locale) }, call.locale);
};

/** TEXT takes its pattern in the locale's own signs: `0,00` where the decimal sign is a comma. */
const patternIn = (pattern: string, locale: string): string => {
  if (sheetLocale(locale).decimal !== ',') return pattern;
  return pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|[.,]/g, (part) => (part === '.' ? ',' : part === ',' ? '.' : part));
};

const parseValue = ([value = null]: Scalar[], call: Call): Value => {
  if (value instanceof CellError || typeof value === 'number') return value;
  if (value === null) return 0;
  const number = typeof value === 'string' ? textToNumber(value, call.locale) : undefined;
  return number ?? cannotParse('VALUE', String(toText(value, call.locale)), 'number');
};

const fixedWidth = ([value = 0, places = 2, plain = false]: [number, number?, boolean?], call: Call): Value =>
  showValue(
    { numberValue: value },
    { type: 'NUMBER', pattern: `${plain ? '' : '#,##'}0${places > 0 ? `.${'0'.repeat(places)}` : ''}` },
    call.locale,
  );

const code = ([text = '']: string[], call: Call): Value =>
  text.codePointAt(0) ?? valueError(`Function ${call.fn} parameter 1 value should be non-empty.`);

const char = ([value = 0]: number[], call: Call): Value =>
  value >= 1 && value <= 0x10ffff
    ? String.fromCodePoint(Math.trunc(value))
    : outOfRange(call.fn, 1, value, 1, 0x10ffff);

export const texts: FunctionTable = {
  LEFT: textFunction('tn', 1, left),
  RIGHT: textFunction('tn', 1, right),
  MID: textFunction('tnn', 3, mid),
  LEN: textFunction('t', 1, ([text = '']: string[]) => text.length),
  UPPER: textFunction('t', 1, ([text = '']: string[]) => text.toUpperCase()),
  LOWER: textFunction('t', 1, ([text = '']: string[]) => text.toLowerCase()),
  PROPER: textFunction('t', 1, proper),
  TRIM: textFunction('t', 1, ([text = '']: string[]) => text.trim().replace(/ {2,}/g, ' ')),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: CLEAN removes just these
  CLEAN: textFunction('t', 1, ([text = '']: string[]) => text.replace(/[\u0000-\u001f]/g, '')),
  EXACT: textFunction('tt', 2, ([a, b]: string[]) => a === b),
  FIND: textFunction('ttn', 2, find),
  SEARCH: textFunction('ttn', 2, search),
  SUBSTITUTE: textFunction('tttn', 3, substitute),
  REPLACE: textFunction('tnnt', 4, replace),
  REPT: textFunction('tn', 2, rept),
  TEXT: textFunction('st', 2, formatText),
  VALUE: textFunction('s', 1, parseValue),
  FIXED: textFunction('nnb', 1, fixedWidth),
  CODE: textFunction('t', 1, code),
  UNICODE: textFunction('t', 1, code),
  CHAR: textFunction('n', 1, char),
  UNICHAR: textFunction('n', 1, char),
  SPLIT: textFunction('ttbb', 2, split),
  CONCATENATE: { params: 'a', min: 1, max: unlimited, run: concatenate },
  JOIN: { params: 'ta', min: 2, max: unlimited, run: join },
  TEXTJOIN: { params: 'tba', min: 3, max: unlimited, run: textJoin },
  HYPERLINK: textFunction('ts', 1, ([url = '', label = url]: [string, Scalar?]) => (label === null ? url : label)),
};
