import { type Quarter, quartersOf } from '../calendar/quarter.ts';
import type { YearStatistic } from './statistic.ts';
import { weaknessOf } from './threshold.ts';

/** A quarter of a year for which too few libraries have handed in, and how many have. */
export interface EarlyQuarter {
  readonly quarter: Quarter;
  readonly handedIn: number;
}

/** The year's early quarters. A quarter without any figures is not among them. */
export const earlyQuarters = ({ period, members, revisions }: YearStatistic): readonly EarlyQuarter[] =>
  quartersOf(period).flatMap((quarter) => {
    const handedIn = revisions.filter((each) => each.quarter === quarter).length;
    const responseRate = (100 * handedIn) / members;
    return handedIn > 0 && weaknessOf({ responseRate, coverageRate: null }) ? [{ quarter, handedIn }] : [];
  });
