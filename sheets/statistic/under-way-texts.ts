import { numberOf } from '../../domain/calendar/quarter.ts';
import { type EarlyQuarter, earlyQuarters } from '../../domain/statistics/early-quarters.ts';
import { quartersKnown, type YearStatistic } from '../../domain/statistics/statistic.ts';
import { count, listed } from '../dutch.ts';

/** Dutch texts of a year that is not finished. */

/** When such a year has what it lacks now. */
const whenComplete = 'als alle vier kwartalen compleet genoeg zijn';

export const notYet = 'nog niet';
/** What `nog niet` in a table means. */
export const notYetMeans = `‘${notYet}’ = volgt ${whenComplete}`;

export const settlementNotYet =
  'Nog niet: een bedrag over het hele jaar volgt als er cijfers van alle vier kwartalen zijn.';

/** `van het 3e nog maar van 1 bibliotheek`. */
const early = ({ quarter, handedIn }: EarlyQuarter): string =>
  `van het ${numberOf(quarter)}e nog maar van ${count(handedIn)} ${handedIn === 1 ? 'bibliotheek' : 'bibliotheken'}`;

/** How many quarters are known, and which of them too few libraries gave. */
const quartersSoFar = (statistic: YearStatistic): string => {
  const quarters = quartersKnown(statistic);
  const known = `er zijn cijfers van ${quarters === 1 ? '1 kwartaal' : `${quarters} kwartalen`}`;
  const few = earlyQuarters(statistic).map(early);
  return few.length === 0 ? known : `${known} (${listed(few)})`;
};

export const yearUnderWay = (statistic: YearStatistic): string =>
  `Let op: dit jaar is nog niet compleet; ${quartersSoFar(statistic)}. Schattingen, vergelijkingen en zinnen over het hele jaar volgen ${whenComplete}.`;
