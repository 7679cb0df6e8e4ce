import type { Quarter } from '../../../domain/calendar/quarter.ts';
import {
  type Estimate,
  type FigureId,
  isFitToSay,
  isUnderWay,
  isYear,
  type QuarterStatistic,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import type { Estimated } from './footnote-texts.ts';

/** Which figures were estimated, for which library and when, for the note beside the figures. */

/**
 * The figures that a quarter shows with estimates: in its sentences, in *Reeks* and in the charts.
 */
const shownOfQuarter: readonly FigureId[] = [
  'lending_filled',
  'borrowing_received',
  'lending_filled_national',
  'lending_filled_provincial',
  'lending_filled_academic',
  'lending_filled_abroad',
];

/** The estimates in numbers that are shown. An unfinished year has none. */
const shownOf = (statistic: QuarterStatistic | YearStatistic): readonly Estimate[] => {
  if (isYear(statistic)) return isUnderWay(statistic) ? [] : statistic.estimates;
  const fit = new Set(statistic.counts.filter((each) => isFitToSay(statistic, each)).map(({ figure }) => figure));
  return statistic.estimates.filter(({ figure }) => shownOfQuarter.includes(figure) && fit.has(figure));
};

const dutch = new Intl.Collator('nl');
const compared = (one: string, other: string): number => dutch.compare(one, other);

/** Groups a library's quarters in which the same figures were estimated. */
export const estimatedIn = (
  statistic: QuarterStatistic | YearStatistic,
  nameOf: (library: string) => string,
): readonly Estimated[] => {
  const handedIn = new Set(statistic.revisions.map(({ library, quarter }) => `${library} ${quarter}`));
  const order = new Map(statistic.counts.map(({ figure }, index) => [figure, index]));
  const groups = new Map<
    string,
    { readonly library: string; readonly quarters: Quarter[]; figures: FigureId[] | null }
  >();
  const byQuarter = Map.groupBy(shownOf(statistic), ({ library, quarter }) => `${library} ${quarter}`);
  for (const [key, estimates] of byQuarter) {
    const { library, quarter } = estimates[0] as Estimate;
    const figures = estimates
      .map(({ figure }) => figure)
      .sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    const alike = handedIn.has(key) ? figures : null;
    const group = `${library} ${alike?.join(' ') ?? ''}`;
    const known = groups.get(group);
    if (known) known.quarters.push(quarter);
    else groups.set(group, { library, quarters: [quarter], figures: alike });
  }
  return [...groups.values()]
    .map(({ library, quarters, figures }) => ({ name: nameOf(library), quarters: quarters.sort(), figures }))
    .sort((one, other) => compared(one.quarters[0] ?? '', other.quarters[0] ?? '') || compared(one.name, other.name));
};
