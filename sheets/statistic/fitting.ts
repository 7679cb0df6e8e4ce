import { shortened } from './texts.ts';

/** Google's limit for a cell is 50,000 characters; what is taken out of a text may make it longer than it was. */
const cellLengthMax = 49_000;

/** A person's text, as much of it as a cell holds. Never half a character: an emoji is two of JavaScript's. */
export const fitting = (text: string): string =>
  text.length <= cellLengthMax ? text : `${text.slice(0, cellLengthMax).replace(/[\uD800-\uDBFF]$/, '')} ${shortened}`;
