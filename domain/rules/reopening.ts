import { endOfDay, type Quarter, type QuarterDates } from '../calendar/quarter.ts';
import type { LibraryEvent } from '../libraries/event.ts';
import { expectationOf } from '../libraries/expected.ts';
import { isMember, type Library } from '../libraries/library.ts';
import type { Reopened, ReopeningRefusal } from '../submissions/reopening.ts';

/** Why a quarter cannot be reopened for a library; null = it can. */
export const reopeningRefusal = (
  library: Library,
  { quarter, closesOn }: QuarterDates & { readonly quarter: Quarter },
  events: readonly LibraryEvent[],
  now: number,
): ReopeningRefusal | null => {
  if (!isMember(library, quarter) || expectationOf(library, quarter, events) === 'closed') return 'not-asked';
  if (library.workbookId === null) return 'no-workbook';
  return now < endOfDay(closesOn) ? 'open' : null;
};

/** A ticked box as read. `typed` is *Tot*; null = empty. `doubtful` = it holds no usable date. */
export interface TickedBox {
  readonly typed: string | null;
  readonly doubtful: boolean;
}

export interface ReopeningFacts {
  /** The quarter that the table showed when it was last written; null = unknown. */
  readonly shown: Quarter | null;
  /** The quarter that is chosen now. */
  readonly chosen: Quarter;
  /** Why the chosen quarter cannot be reopened; null = it can. */
  readonly refusal: ReopeningRefusal | null;
  /** The last day to use when *Tot* is empty. */
  readonly usual: string;
}

/**
 * The state of a ticked box after this reading. The quarter is reopened when `until` changes. A
 * tick acts once, for the quarter that the table showed when it was set. A later *Tot* acts again
 * while that quarter is still shown.
 */
export const reopeningAfter = (
  before: Reopened | undefined,
  { typed, doubtful }: TickedBox,
  { shown, chosen, refusal, usual }: ReopeningFacts,
): Reopened => {
  const known = before ?? { quarter: shown ?? chosen, typed: null, until: null, refused: null };
  if (known.refused !== null || doubtful) return known;
  const isAboutShown = shown === chosen && known.quarter === chosen;
  if (known.until !== null) {
    const isLater = isAboutShown && refusal === null && typed !== null && typed !== known.typed;
    return { ...known, typed, until: isLater ? typed : known.until };
  }
  const refused = isAboutShown ? refusal : 'chosen-anew';
  return { ...known, typed, until: refused === null ? (typed ?? usual) : null, refused };
};
