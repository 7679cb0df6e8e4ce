import { shortened } from './texts.ts';

/** Google's limit for a cell is 50,000 characters. Redaction may lengthen a text. */
const cellLengthMax = 49_000;

/** A person's text, cut to fit in a cell. Never cuts through a surrogate pair, such as an emoji. */
export const fitting = (text: string): string =>
  text.length <= cellLengthMax ? text : `${text.slice(0, cellLengthMax).replace(/[\uD800-\uDBFF]$/, '')} ${shortened}`;
