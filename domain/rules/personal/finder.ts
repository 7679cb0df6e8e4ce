/** What looks like personal data in a free text. */
export type PersonalKind = 'e-mail' | 'phone' | 'number' | 'birth-date' | 'address' | 'name';

export interface Finder {
  readonly kind: PersonalKind;
  /** Global. No text may make it backtrack in more than linear time (`test/sheets/patterns.test.ts`). */
  readonly pattern: RegExp;
  /** How many characters from the match on are personal; 0 = none. Absent = the match. */
  readonly lengthOf?: (match: RegExpExecArray) => number;
}

const contextLength = 30;

/** What stands just before a match. */
export const before = ({ input, index }: RegExpExecArray): string =>
  input.slice(Math.max(0, index - contextLength), index);

/** `lengthOf` of a finder whose match is personal as a whole, or not at all. */
export const whole =
  (isPersonal: (match: RegExpExecArray) => boolean) =>
  (match: RegExpExecArray): number =>
    isPersonal(match) ? match[0].length : 0;
