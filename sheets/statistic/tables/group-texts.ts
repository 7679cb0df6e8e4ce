import type { Quarter } from '../../../domain/calendar/quarter.ts';
import {
  type BreakdownStatistic,
  isUnderWay,
  type Period,
  type QuarterStatistic,
  quartersKnown,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { weaknessOf } from '../../../domain/statistics/threshold.ts';
import { count, euros, period as longPeriod } from '../../dutch.ts';
import { showDecimal } from '../show.ts';
import { ofN, remarkOf, sections } from '../texts.ts';

/** Dutch texts of the reasons, the prices and the provinces. */

type Reasons = Pick<BreakdownStatistic, 'n' | 'partial' | 'expected'>;

const gaveReasons = (n: number, expected: number): string =>
  `${count(n)} van de ${count(expected)} bibliotheken ${n === 1 ? 'gaf' : 'gaven'} alle redenen`;

/** The heading over the reasons: who gave all of them, and when; and whether those are too few. */
export const reasonsHeading = (period: Period, { n, partial, expected }: Reasons): string => {
  const isYear = period.length === 4;
  const some = partial === 0 ? '' : `, ${count(partial)} in een deel daarvan`;
  const who = !isYear
    ? `${gaveReasons(n, expected)}, ${longPeriod(period as Quarter)}`
    : n === 0
      ? `${gaveReasons(partial, expected)} in een deel van ${period}`
      : `${gaveReasons(n, expected)} in al hun kwartalen van ${period}${some}`;
  const weakness = weaknessOf({ responseRate: (100 * n) / expected, coverageRate: null });
  return [`${sections.reasons} ${who}`, ...(weakness ? [remarkOf(weakness)] : [])].join('; ');
};

/** `36,3 % van 2.016 redenen`. */
export const shareWords = (share: number, of: number): string =>
  `${showDecimal(share)} % van ${count(of)} ${of === 1 ? 'reden' : 'redenen'}`;
/** `overal` only if every library that was asked gave it. */
export const priceRange = ({ min, max, n, expected }: PriceRange): string => {
  if (n === 1) return 'van één bibliotheek';
  if (min !== max) return `van ${euros(min)} tot ${euros(max)}`;
  if (n === expected) return 'overal gelijk';
  return n === 2 ? 'bij beide gelijk' : `bij alle ${count(n)} gelijk`;
};

interface PriceRange {
  readonly min: number;
  readonly max: number;
  readonly n: number;
  readonly expected: number;
}

/** The heading over the provinces: of which period, and of how many libraries. */
export const provincesHeading = (statistic: QuarterStatistic | YearStatistic): string => {
  const { period, handedIn, members } = statistic;
  const who = (all: string): string => `${all} ${ofN(handedIn, members)} bibliotheken`;
  if (period.length !== 4) return `${sections.provinces}, ${longPeriod(period as Quarter)} (${who('ingediend door')})`;
  if (isUnderWay(statistic as YearStatistic)) {
    const quarters = quartersKnown(statistic as YearStatistic);
    return `${sections.provinces}, ${period} tot nu toe (${quarters === 1 ? '1 kwartaal' : `${quarters} kwartalen`})`;
  }
  return `${sections.provinces}, heel ${period} (${who('alle kwartalen ingediend door')})`;
};
export const provinceLabel = (name: string, libraries: number): string =>
  `${name} (${count(libraries)} ${libraries === 1 ? 'bibliotheek' : 'bibliotheken'})`;
/** Above the provinces if one has a total that lacks a library. */
export const partlyGivenNote = (underWay: boolean): string =>
  `‘540 (1 van 2)’ = opgeteld wat er is; van 1 van de 2 bibliotheken is dit cijfer er in elk kwartaal${underWay ? ' tot nu toe' : ''} waarin zij meedeed.`;
export const partlyGiven = (value: number, n: number, expected: number): string =>
  `${count(value)} (${ofN(n, expected)})`;
