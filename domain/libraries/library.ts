import type { Quarter } from '../calendar/quarter.ts';
import type { Profile } from '../submissions/profile.ts';

/**
 * A member of the group: one line of the register. Its id is stable, its name may change
 * (docs/domain.md, 2).
 */
export interface Library {
  /** For example `PB-ARN`; never the name. */
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly province: string;
  /** The first quarter for which figures are expected. */
  readonly from: Quarter;
  /** The last quarter for which figures are expected; null = open. */
  readonly to: Quarter | null;
  /** Its questionnaire; null = not linked yet. */
  readonly workbookId: string | null;
  /**
   * After a merger: the library that had this workbook before. Earlier quarters in it belong to
   * that library.
   */
  readonly continues?: string | undefined;
  /** What the library counts and does; absent = everything. */
  readonly profile?: Profile | undefined;
}

/** Whether the register counts a library as a member in a quarter, closed or not. */
export const isMember = (library: Library, quarter: Quarter): boolean =>
  library.from <= quarter && (library.to === null || quarter <= library.to);
