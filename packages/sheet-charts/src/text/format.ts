/** Numbers as the reader writes them, with a true minus. Axis ticks follow the € or % with which the sheet shows the figures. */

export type Format = (value: number) => string;

const minus = '−';

const number = (locale: string, least: number, most: number): Format => {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    useGrouping: 'always',
    roundingMode: 'halfExpand',
  });
  // -0 is an artefact of arithmetic, not a figure.
  return (value) => format.format(value === 0 ? 0 : value).replace('-', minus);
};

export const plain = (locale: string): Format => number(locale, 0, 4);

/** A share of a pie: fraction in, `12,3%` out. */
export const share = (locale: string): Format => {
  const format = number(locale, 1, 1);
  return (fraction) => `${format(fraction * 100)}%`;
};

/** Ticks of a 100 % stack: percent in. */
export const percent = (locale: string): Format => {
  const format = number(locale, 0, 1);
  return (value) => `${format(value)}%`;
};

const decimalsIn = (text: string): number => /,(\d+)\D*$/.exec(text)?.[1]?.length ?? 0;

/** A sum, with as many decimals as its parts are shown with. */
export const sumFormat = (shown: readonly string[], locale: string): Format => {
  const decimals = Math.max(0, ...shown.map(decimalsIn));
  return number(locale, decimals, decimals);
};

/** A figure shown as `84 %` is 84, or 0.84 where the sheet's own pattern makes the per cents. */
const isLiteral = (shown: readonly string[], values: readonly (number | null)[]): boolean =>
  shown.every(
    (text, at) =>
      Math.abs(
        Number.parseFloat(
          text
            .replaceAll(minus, '-')
            .replace(/[^\d,-]/g, '')
            .replace(',', '.'),
        ) - (values[at] ?? 0),
      ) < 1,
  );

/** Given the figures as shown: `84%` makes ticks per cent of a fraction, `€ 7,50` makes ticks amounts. */
export function tickFormat(shown: readonly string[], locale: string, values: readonly (number | null)[] = []): Format {
  const texts = shown.filter((text) => /\d/.test(text));
  const every = (pattern: RegExp): boolean => texts.length > 0 && texts.every((text) => pattern.test(text));
  if (every(/%\s*$/)) {
    const format = number(locale, 0, 2);
    if (values.length === shown.length && isLiteral(shown, values)) return (value) => `${format(value)} %`;
    return (fraction) => `${format(fraction * 100)}%`;
  }
  if (every(/^\s*[+−-]?\s*€/)) {
    const cents = every(/[.,]\d\d\s*$/) ? 2 : 0;
    const format = number(locale, cents, 2);
    return (amount) => `${amount < 0 ? minus : ''}€ ${format(Math.abs(amount))}`;
  }
  return plain(locale);
}
