/** Numbers as the reader writes them. Axis ticks follow the € or % with which the sheet shows the figures. */

export type Format = (value: number) => string;

const number = (locale: string, least: number, most: number): Format => {
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    useGrouping: 'always',
    roundingMode: 'halfExpand',
  });
  // -0 is an artefact of arithmetic, not a figure.
  return (value) => format.format(value === 0 ? 0 : value);
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

/** Given the figures as shown: `84%` makes ticks per cent of a fraction, `€ 7,50` makes ticks amounts. */
export function tickFormat(shown: readonly string[], locale: string): Format {
  const texts = shown.filter((text) => /\d/.test(text));
  const every = (pattern: RegExp): boolean => texts.length > 0 && texts.every((text) => pattern.test(text));
  if (every(/%\s*$/)) {
    const format = number(locale, 0, 2);
    return (fraction) => `${format(fraction * 100)}%`;
  }
  if (every(/^\s*-?\s*€/)) {
    const cents = every(/[.,]\d\d\s*$/) ? 2 : 0;
    const format = number(locale, cents, 2);
    return (amount) => `€ ${format(amount)}`;
  }
  return plain(locale);
}
