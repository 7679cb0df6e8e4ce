import { folded, trimmed, withoutInvisible } from './cell-text.ts';

/** Why a typed text is no number, and what was perhaps meant: never filled in for her, only suggested. */
export interface Doubt {
  readonly kind: string;
  readonly suggestion?: string;
}

/** A whole number as people write it; what it is worth is for `count.ts` to say. */
const whole = String.raw`(\d{1,3}(?:[. ]\d{3})+|\d+)`;
const digitsOf = (text: string): string => text.replace(/\D/gu, '');

interface Pattern {
  readonly kind: string;
  readonly pattern: RegExp;
  /** `digits`: the first number in it; `joined`: all its digits. */
  readonly suggest?: 'digits' | 'joined';
}

const around =
  'geschat:?|schatting:?|raming:?|ca\\.?|circa|ong\\.?|ongeveer|plm\\.?|plusminus|±|\\+/-|\\+-|~|≈|rond(?: de)?|bijna|ruim|meer dan|minder dan|minstens|[<>≤≥]';

/** Tried in this order, on the folded text: the first that fits names the doubt. */
const patterns: readonly Pattern[] = [
  { kind: 'dash', pattern: /^[-–—−_]+$/u },
  { kind: 'unknown-and-more', pattern: /^onbekend\P{L}/u },
  { kind: 'not-applicable-and-more', pattern: /^(?:n\.?v\.?t\.?|niet van toepassing)\P{L}*[\s(,;:-].*\p{L}/u },
  {
    kind: 'later',
    pattern:
      /^(?:volgt|komt|later|p\.?\s?m\.?$|nog niet$|nog te |t\.?b\.?d\.?$|n\.?n\.?b\.?$|nader te|wordt |nog even )/u,
  },
  {
    kind: 'not-known',
    pattern:
      /^(?:(?:nog )?niet bekend|nog onbekend|onb(?:ek)?\.?|(?:ik )?weet (?:ik |het |wij )?niet.*|geen idee|\?+|unknown)$/u,
  },
  { kind: 'ambiguous', pattern: /^n\.?\s?b\.?$/u },
  { kind: 'not-applicable', pattern: /^(?:n\.?\s?a\.?|n\/a|n v t|niet van toep(?:assing)?\.?)$/u },
  { kind: 'zero-word', pattern: /^(?:geen|nihil|nul|niets|niks|nooit|o|ø)\.?$/u },
  { kind: 'reference', pattern: /^(?:idem|id\.?|dito|zie\b.*|ongewijzigd|(?:het)?zelfde.*|als vorig.*|["“”„]+|'')$/u },
  { kind: 'approximate', pattern: new RegExp(`^(?:${around})\\s*${whole}(?: \\p{L}+)?$`, 'u'), suggest: 'digits' },
  {
    kind: 'approximate',
    pattern: new RegExp(`^${whole}\\s*(?:\\*+|\\+|\\?|\\(?(?:schatting|geschat|gesch\\.?|${around})\\)?)$`, 'u'),
    suggest: 'digits',
  },
  { kind: 'time', pattern: /^\d{1,2}:\d{2}(?::\d{2})?$/u },
  { kind: 'date', pattern: /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/u },
  {
    kind: 'date',
    pattern: /^\d{1,2}[- ](?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?:[- ]\d{2,4})?$/u,
  },
  { kind: 'range', pattern: new RegExp(`^${whole}\\s*(?:[-–—]|à|a|tot(?: en met)?|t/m|of)\\s*${whole}$`, 'u') },
  { kind: 'percent', pattern: /^[\d.,]+\s*(?:%|procent|pct\.?)$/u },
  { kind: 'currency', pattern: /^(?:\p{Sc}|eur\.?|euro)\s*[\d.,]+-?$|^[\d.,]+-?\s*(?:\p{Sc}|eur\.?|euro)$/u },
  { kind: 'negative', pattern: new RegExp(`^[-−–]\\s*${whole}$|^\\(${whole}\\)$`, 'u') },
  { kind: 'abbreviated', pattern: /^\d+(?:[.,]\d+)?\s*(?:k|dzd\.?|duizend|mln\.?|miljoen|honderd|m)$/u },
  { kind: 'two-numbers', pattern: /^[^=]*\d[^\d]*(?:[/+&;|(]|\p{L}{2})[^\d]*\d/u },
  { kind: 'fraction', pattern: /^\d{1,3},\d{3}$/u, suggest: 'joined' },
  { kind: 'fraction', pattern: /^(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/u },
  { kind: 'separator', pattern: /^[1-9]\d{0,2}(?:[,'’_´`]\d{3})+(?:\.0+)?$/u, suggest: 'digits' },
  { kind: 'separator', pattern: /^\+\s*\d+$|^\d+[.,]$/u, suggest: 'joined' },
  { kind: 'grouping', pattern: /^[\d.,'’_\s]*\d[\d.,'’_\s]*$/u },
  { kind: 'unit', pattern: new RegExp(`^${whole}\\s*[\\p{L}.()]+(?: [\\p{L}.()]+)*$`, 'u'), suggest: 'digits' },
  { kind: 'unit', pattern: new RegExp(`^[\\p{L}.: ]+${whole}$`, 'u'), suggest: 'digits' },
  { kind: 'separator', pattern: new RegExp(`^[^\\p{L}\\p{N}=-]*${whole}[^\\p{L}\\p{N}]*$`, 'u'), suggest: 'digits' },
  { kind: 'mark', pattern: /^[^\p{L}\p{N}]+$|^[xv]+$/u },
];

const suggestionOf = ({ suggest }: Pattern, text: string): string | undefined => {
  if (suggest === 'joined') return digitsOf(text);
  if (suggest === 'digits') return digitsOf(text.match(/\d[\d.,'’_´` ]*/u)?.[0].replace(/\.0+$/u, '') ?? '');
  return undefined;
};

const otherScript = (text: string): Doubt | undefined => {
  if (!/\p{N}/u.test(text) || !/[^\P{N}0-9]/u.test(text)) return undefined;
  const plain = text.normalize('NFKC');
  return /^[\p{Nd}]+$/u.test(text) && /^\d+$/u.test(plain) ? { kind: 'digits', suggestion: plain } : { kind: 'digits' };
};

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

/** Names what is doubtful about a text that is no number, `onbekend` or `n.v.t.`; `words` when nothing better fits. */
export const doubtOf = (typed: string): Doubt => {
  const text = trimmed(typed);
  const lines = /[\n\t\r]/u.test(text) && /\d[^\d]*[\n\t\r][^\d]*\d/u.test(text);
  if (lines) return { kind: 'two-numbers' };
  return hidden(text) ?? otherScript(text) ?? fitting(folded(text)) ?? { kind: 'words' };
};
