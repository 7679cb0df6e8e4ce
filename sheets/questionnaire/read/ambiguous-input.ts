import { folded, trimmed, withoutInvisible } from '../../../domain/submissions/typed-text.ts';

/** Why a typed text is not a number, and what may have been meant. Suggested, never filled in. */
interface Doubt {
  readonly kind: string;
  readonly suggestion?: string;
}

/** A whole number as people write it. `count.ts` determines its value. */
const whole = String.raw`(\d{1,3}(?:[. ]\d{3})+|\d+)`;
const wholeNumber = /^(?:\d{1,3}(?:[.٬]\d{3})+|\d+)$/u;
const digitsOf = (text: string): string => text.replace(/\D/gu, '');

interface Pattern {
  readonly kind: string;
  readonly pattern: RegExp;
  /** `digits`: suggests the first number in it; `joined`: all its digits. */
  readonly suggest?: 'digits' | 'joined';
}

const around =
  "geschat:?|(?:naar )?schatting:?|raming:?|ca?\\.|ca|circa|ong\\.?|ongeveer|plm\\.?|plusminus|±|\\+/-|\\+-|~|≈|rond(?: de)?|om en nabij(?: de)?|een stuk of|bijna|ruim|zo’n|zo'n";
/** Words for a limit instead of a figure. */
const bound =
  'meer dan|minder dan|minstens|minimaal|min\\.?|maximaal|max\\.?|hooguit|hoogstens|vanaf|v\\.?a\\.?|[<>≤≥]';

/** Hyphens and minus signs as people, Word and Excel write them. */
const dashes = '-‐‑‒–—―−';

/** Tried in this order on the folded text. The first match names the doubt. */
const patterns: readonly Pattern[] = [
  { kind: 'dash', pattern: new RegExp(`^[${dashes}_]+$`, 'u') },
  // A number and a word for *no number* in one cell.
  { kind: 'mark', pattern: /^(?=\D*\d).*(?:onbekend|n\.?v\.?t\b)/su },
  { kind: 'unknown-and-more', pattern: /^onbekend\P{L}/u },
  {
    kind: 'not-applicable-and-more',
    pattern: /^(?:n\.?v\.?t\.?|niet van toepassing)(?:\P{L}*[\s(,;:-].*\p{L}|[!?…]+$)/u,
  },
  {
    kind: 'later',
    pattern:
      /^(?:volgt|komt|later|p\.?\s?m\.?$|nog niet$|nog te |nog in(?: te)? ?vul|(?:t\.?b\.?d|n\.?n\.?b|n\.?t\.?b)\.?$|in (?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|volgende |nader te|wordt |nog even )/u,
  },
  {
    kind: 'not-known',
    pattern:
      /^(?:(?:nog )?niet bekend|nog onbekend|onb(?:ek)?\.?|(?:ik )?weet (?:ik |het |wij )?niet.*|geen (?:idee|data|cijfers?|gegevens|opgave)|onduidelijk|niet geteld|niet bijgehouden|(?:wij |we )?tellen (?:dit |dat |wij |we )*niet|\?+|unknown)$/u,
  },
  { kind: 'ambiguous', pattern: /^n(?:\.?\s?|\/)b\.?$/u },
  {
    kind: 'formula-error',
    pattern:
      /^#(?:verw|ref|n\/b|n\/a|deel\/0|div\/0|naam|name|waarde|value|getal|num|leeg|null|fout|error|overloop|spill)[!?]?$/u,
  },
  { kind: 'not-applicable', pattern: /^(?:n\.?\s?a\.?|n\/a|n v t|niet van toep(?:assing)?\.?)$/u },
  { kind: 'zero-word', pattern: /^(?:geen|nihil|nul|niets|niks|nooit|o|ø)\.?$/u },
  {
    kind: 'reference',
    pattern: /^(?:idem|id\.?|dito|zie\b.*|gelijk aan.*|ongewijzigd|(?:het)?zelfde.*|als vorig.*|["“”„]+|'')$/u,
  },
  { kind: 'approximate', pattern: new RegExp(`^(?:${around})\\s*${whole}(?: \\p{L}+)?$`, 'u'), suggest: 'digits' },
  {
    kind: 'approximate',
    pattern: new RegExp(`^${whole}\\s*(?:\\*+|\\?|\\(?(?:schatting|geschat|gesch\\.?|${around})\\)?)$`, 'u'),
    suggest: 'digits',
  },
  { kind: 'range', pattern: new RegExp(`^(?:${bound})\\s*${whole}(?: \\p{L}+)?$`, 'u') },
  { kind: 'range', pattern: new RegExp(`^${whole}\\s*(?:\\+|\\(?(?:${bound})\\)?)$`, 'u') },
  { kind: 'time', pattern: /^\d{1,2}:\d{2}(?::\d{2})?$|^\d{1,2}[:.]\d{2} ?(?:uur|u\.?|h)$/u },
  { kind: 'date', pattern: /^(?:\d{1,2}|\d{4})[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})$/u },
  {
    kind: 'period',
    pattern: /^(?:[qk]\s?\d|(?:kwartaal|kw\.?)\s?\d|\d\s?e\.? (?:kwartaal|kw\.?)|[qk]\d[ -]\d{4}|\d{4}[ -][qk]\d)$/u,
  },
  {
    kind: 'period',
    pattern:
      /^(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?:[ -](?:\d{2}|\d{4}|(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?))?$/u,
  },
  {
    kind: 'date',
    pattern: /^\d{1,2}[- ](?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?:[- ]\d{2,4})?$/u,
  },
  { kind: 'range', pattern: new RegExp(`^${whole}\\s*(?:[${dashes}]|à|a|tot(?: en met)?|t/m|of)\\s*${whole}$`, 'u') },
  { kind: 'percent', pattern: /^[\d.,]+\s*(?:%|‰|procent|promille|pct\.?)$/u },
  {
    kind: 'currency',
    pattern: new RegExp(
      `^(?:\\p{Sc}|eur\\.?|euro|fl?\\.?)\\s*[${dashes}]?\\s*[\\d.,]+-?$|^[\\d.,]+-?\\s*(?:\\p{Sc}|eur\\.?|euro)$`,
      'u',
    ),
  },
  { kind: 'negative', pattern: new RegExp(`^[${dashes}]\\s*${whole}$|^\\(${whole}\\)$`, 'u') },
  {
    kind: 'abbreviated',
    pattern: /^\d+(?:[.,]\d+)?\s*(?:k|dzd\.?|duizend(?:en)?|mln\.?|miljoen|honderd(?:en)?|dozijn|tientallen|m)$/u,
  },
  // 1,2E+03: how Excel shows 1200 in a narrow column.
  { kind: 'abbreviated', pattern: /^\d+(?:[.,]\d+)?\s?e[+-]?\d+$/u },
  // For example `0 (verbouwing)`.
  {
    kind: 'zero-and-more',
    pattern: /^(?:0|geen|nihil|nul|niets|niks)(?![\p{L}\p{N}])(?=[^\p{L}]*\p{L})\P{N}*$/u,
  },
  { kind: 'two-numbers', pattern: /^[^=]*\d(?:(?!\p{L}{2})[^\d/⁄+&;|(:>→⇒])*(?:[/⁄+&;|(:>→⇒]|\p{L}{2})\D*\d/u },
  { kind: 'fraction', pattern: /^[1-9]\d{0,2},\d{3}$/u, suggest: 'joined' },
  { kind: 'fraction', pattern: /^(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/u },
  { kind: 'separator', pattern: /^[1-9]\d{0,2}(?:[,'’_´`·٬ ]\d{3})+(?:\.0+)?$/u, suggest: 'digits' },
  { kind: 'separator', pattern: /^\+\s*\d+$|^\d+[.,]$/u, suggest: 'joined' },
  {
    kind: 'apostrophe',
    pattern: new RegExp(`^(?:['’‘\`´]${whole}['’‘\`´]?|${whole}['’‘\`´])$`, 'u'),
    suggest: 'digits',
  },
  { kind: 'grouping', pattern: /^(?=\D*\d)[\d.,'’_\s]*$/u },
  // Letters that resemble a digit, between digits. They may stand for 0, 1 or 5.
  { kind: 'look-alike', pattern: /^(?=[oilszbg]*\d)(?=[\d.]*[oilszbg])[\doilszbg.]*$/u },
  // A single letter is not a unit, except the x of "times".
  {
    kind: 'unit',
    pattern: new RegExp(`^${whole}\\s*(?:x|\\(?\\p{L}[\\p{L}.]+\\)?)(?: [\\p{L}.()]+)*$`, 'u'),
    suggest: 'digits',
  },
  { kind: 'unit', pattern: new RegExp(`^\\p{L}{2}[\\p{L}.: ]*${whole}$`, 'u'), suggest: 'digits' },
  { kind: 'separator', pattern: new RegExp(`^[^\\p{L}\\p{N}=-]*${whole}[^\\p{L}\\p{N}]*$`, 'u'), suggest: 'digits' },
  { kind: 'mark', pattern: /^[^\p{L}\p{N}]+$|^[xv]+$/u },
];

const suggestionOf = ({ suggest }: Pattern, text: string): string | undefined => {
  if (suggest === 'joined') return digitsOf(text);
  if (suggest === 'digits') return digitsOf(text.match(/\d[\d.,'’_´`·٬ ]*/u)?.[0].replace(/\.0+$/u, '') ?? '');
  return undefined;
};

/** In Unicode the digits of a script are consecutive, from 0 to 9. */
const digitOf = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
};

/** Full-width, Arabic and other decimal digits identify a number exactly; ½, ², Ⅻ and ① do not. */
const otherScript = (text: string): Doubt | undefined => {
  if (!/[^\P{N}0-9]/u.test(text)) return undefined;
  if (/[^\P{N}\p{Nd}]/u.test(text)) return { kind: 'digits' };
  const plain = text.replace(/[^\P{Nd}0-9]/gu, digitOf).replace(/．/gu, '.');
  return wholeNumber.test(plain) ? { kind: 'digits', suggestion: digitsOf(plain) } : { kind: 'digits' };
};

/**
 * Whether a text has direction marks that change the order of its digits: `\u202E1234` looks like
 * 4321, and `1 234` from right to left like 234 1.
 */
export const isTurnedAround = (text: string): boolean =>
  (text.includes('\u202E') && /\d/u.test(text)) || (/[\u061C\u200F\u202B\u2067]/u.test(text) && /\d\s\d/u.test(text));

const hidden = (text: string): Doubt | undefined => {
  const visible = withoutInvisible(text);
  return visible !== text && /^\d+$/u.test(visible) ? { kind: 'invisible', suggestion: visible } : undefined;
};

const fitting = (text: string): Doubt | undefined => {
  const bare = text.replace(/(?<=\p{L})[.!]+$/u, '');
  const found = patterns.find(({ pattern }) => pattern.test(text) || pattern.test(bare));
  if (!found) return undefined;
  const suggestion = suggestionOf(found, text);
  return { kind: found.kind, ...(suggestion && { suggestion }) };
};

/**
 * Names the doubt about a text that is not a number, `onbekend` or `n.v.t.`; `words` if nothing
 * fits better.
 */
export const doubtOf = (typed: string): Doubt => {
  const text = trimmed(typed);
  const lines = /[\n\t\r]/u.test(text) && /\d[^\d\n\t\r]*[\n\t\r]\D*\d/u.test(text);
  if (lines) return { kind: 'two-numbers' };
  return hidden(text) ?? otherScript(text) ?? fitting(folded(text)) ?? { kind: 'words' };
};
