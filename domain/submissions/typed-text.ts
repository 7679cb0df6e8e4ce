/**
 * Invisible characters: zero-width, direction marks, soft hyphen, byte-order mark, fillers, the
 * empty braille pattern, and control characters other than white space.
 */
const invisibleOnes = String.raw`\p{Default_Ignorable_Code_Point}\u2800\u0000-\u0008\u000E-\u001F\u007F-\u009F`;
const unseen = String.raw`\s${invisibleOnes}`;
/**
 * From the first visible character to the last. A pattern for the invisible end would be tried at
 * each of 50,000 consecutive spaces; this one is tried once.
 */
const seenPart = new RegExp(`[^${unseen}](?:[^]*[^${unseen}])?`, 'u');
const invisible = new RegExp(`[${invisibleOnes}]`, 'gu');

/** A text without leading and trailing white space and invisible characters. */
export const trimmed = (text: string): string => seenPart.exec(text)?.[0] ?? '';

/** A text without invisible characters; white space stays. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** Normalises text for comparison: lower case, trimmed, single spaces. */
export const folded = (text: string): string => trimmed(withoutInvisible(text)).replace(/\s+/gu, ' ').toLowerCase();

const typedLengthMax = 40;

/**
 * A typed text for use in a sentence: on one line, without direction marks, shortened with an
 * ellipsis.
 */
export const clipped = (text: string, lengthMax: number = typedLengthMax): string => {
  const line = withoutInvisible(text).replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > lengthMax ? `${letters.slice(0, lengthMax - 1).join('')}…` : line;
};
