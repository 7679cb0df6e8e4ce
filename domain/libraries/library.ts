import type { Quarter } from '../calendar/quarter.ts';
import type { Profile } from '../submissions/profile.ts';

/** A member of the group: one line of the register. The key is stable, names change (docs/domain.md, 2). */
export interface Library {
  /** `PB-ARN`; never the name. */
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly province: string;
  /** The first quarter in which figures are expected. */
  readonly from: Quarter;
  /** The last one; null = open. */
  readonly to: Quarter | null;
  /** Its questionnaire; null = not linked yet. */
  readonly workbookId: string | null;
  /** Whose workbook it goes on with, after a merger: the earlier quarters in it are that library's. */
  readonly continues?: string | undefined;
  /** What it counts and does; absent = all. */
  readonly profile?: Profile | undefined;
}

export const isMember = (library: Library, quarter: Quarter): boolean =>
  library.from <= quarter && (library.to === null || quarter <= library.to);
