/** Kinds of personal data in a free text. */
export type PersonalKind = 'e-mail' | 'phone' | 'number' | 'birth-date' | 'address' | 'name';

export interface Finder {
  readonly kind: PersonalKind;
  /** Has the global flag. Must run in linear time on any text (`test/sheets/patterns.test.ts`). */
  readonly pattern: RegExp;
  /**
   * The number of personal characters from the start of the match; 0 = none. Absent = the whole
   * match.
   */
  readonly lengthOf?: (match: RegExpExecArray) => number;
}

const contextLength = 30;

/** The text just before a match. */
export const before = ({ input, index }: RegExpExecArray): string =>
  input.slice(Math.max(0, index - contextLength), index);

/** A `lengthOf` for a finder with matches that are personal as a whole or not at all. */
export const whole =
  (isPersonal: (match: RegExpExecArray) => boolean) =>
  (match: RegExpExecArray): number =>
    isPersonal(match) ? match[0].length : 0;
