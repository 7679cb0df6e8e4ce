import { isDeepStrictEqual } from 'node:util';
import { isQuarter, type Quarter, quartersOf } from '../../calendar/quarter.ts';
import {
  isFitToSay,
  type Period,
  type PeriodStanding,
  type QuarterStatistic,
  type YearStatistic,
} from '../statistic.ts';
import type { Announced } from './announced.ts';

/**
 * Editions (docs/domain.md, 4.2) are provisional until the working group adopts them. An adopted
 * edition is frozen; a later change makes the next edition.
 */

export type EditionStatus = 'provisional' | 'final' | 'revised';

/** Revision numbers by `library_quarter`. */
export type Revisions = Readonly<Record<string, number>>;

/** The quarters of a period: one, or the four of a year. */
export const ownQuarters = (period: Period): readonly Quarter[] => (isQuarter(period) ? [period] : quartersOf(period));

/** Only revisions of the period itself. A correction of another year belongs to that year. */
export const ownRevisions = (period: Period, revisions: Revisions): Revisions => {
  const quarters = ownQuarters(period);
  return Object.fromEntries(
    Object.entries(revisions).filter(([key]) => quarters.some((quarter) => key.endsWith(`_${quarter}`))),
  );
};

interface Newest {
  readonly edition: number;
  readonly status: EditionStatus;
  readonly adopted: { readonly on: string } | null;
  readonly revisions: Revisions;
}

/**
 * What the next publication makes of a period; null = nothing, because its newest edition is up to
 * date.
 */
export interface NextEdition {
  readonly edition: number;
  readonly status: Exclude<EditionStatus, 'final'>;
}

/**
 * The next edition of a period. A correction of an adopted edition makes a new one. An unadopted
 * edition is remade when it is shown or has changed.
 */
export const nextEdition = (
  period: Period,
  newest: Newest | null,
  now: Revisions,
  isShown: boolean,
): NextEdition | null => {
  if (!newest) return { edition: 1, status: 'provisional' };
  const { edition, status } = newest;
  const isChanged = !isDeepStrictEqual(ownRevisions(period, newest.revisions), ownRevisions(period, now));
  if (status === 'final') return isChanged ? { edition: edition + 1, status: 'revised' } : null;
  return isChanged || isShown ? { edition, status } : null;
};

/** The standing of an edition. It is provisional until the period was adopted. */
export const standingIn = (status: EditionStatus, adopted: { readonly on: string } | null): PeriodStanding =>
  status === 'provisional' || adopted === null ? { kind: 'provisional' } : { kind: status, adoptedOn: adopted.on };

/** What the sentences about *samen geleverd* say; null where that may not be published. */
export const announcedIn = (statistic: QuarterStatistic | YearStatistic, at: number): Announced => {
  const delivered = statistic.counts.find(({ figure }) => figure === 'lending_filled');
  if (!delivered || delivered.reported === null || !isFitToSay(statistic, delivered))
    return { at, delivered: null, change: null };
  return {
    at,
    delivered: delivered.reported + delivered.estimated,
    change: delivered.comparisons.at(-1)?.change ?? null,
  };
};
