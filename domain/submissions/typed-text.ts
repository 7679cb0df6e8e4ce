/**
 * Characters that nobody sees: zero-width, direction marks, soft hyphen, byte-order mark, fillers, the empty braille
 * pattern, control characters that are no space.
 */
const invisibleOnes = String.raw`\p{Default_Ignorable_Code_Point}\u2800\u0000-\u0008\u000E-\u001F\u007F-\u009F`;
const unseen = String.raw`\s${invisibleOnes}`;
/**
 * From the first letter that is seen to the last. A pattern for the unseen end would be tried from each of 50,000 spaces in a
 * row; this one is tried once.
 */
const seenPart = new RegExp(`[^${unseen}](?:[^]*[^${unseen}])?`, 'u');
const invisible = new RegExp(`[${invisibleOnes}]`, 'gu');

export const trimmed = (text: string): string => seenPart.exec(text)?.[0] ?? '';
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** For comparing words: no case, no spaces around, one space between. */
export const folded = (text: string): string => trimmed(withoutInvisible(text)).replace(/\s+/gu, ' ').toLowerCase();

const typedLengthMax = 40;

/** What somebody typed, on one line, without marks that turn the line around, short enough for a sentence; dots say that there was more. */
export const clipped = (text: string, lengthMax: number = typedLengthMax): string => {
  const line = withoutInvisible(text).replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > lengthMax ? `${letters.slice(0, lengthMax - 1).join('')}…` : line;
};
