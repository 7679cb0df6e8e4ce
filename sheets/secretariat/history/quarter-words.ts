import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { folded } from '../../../domain/submissions/typed-text.ts';

/**
 * `2024-K1`, `2024-Q1`, `2024 K1`; `K1 2024`, `Q1-2024`; `1e kw. 2024`, `1e kwartaal van 2024
 * (januari, februari, maart)`.
 */
const yearFirst = /^(\d{4})[ \-–/]?[kq]([1-4])$/u;
const yearLast = /^[kq]([1-4])[ \-–/]?(\d{4})$/u;
const inWords = /^([1-4])e (?:kw\.?|kwartaal)(?: van)? (\d{4})(?: \([a-z, ]+\))?$/u;

/** The only quarter that these words can mean, or `undefined`. */
export const quarterOfWords = (text: string): Quarter | undefined => {
  const words = folded(text);
  const first = yearFirst.exec(words);
  if (first) return `${first[1]}-Q${first[2]}` as Quarter;
  const last = yearLast.exec(words) ?? inWords.exec(words);
  return last ? (`${last[2]}-Q${last[1]}` as Quarter) : undefined;
};
