import { isQuarter } from '../../domain/calendar/quarter.ts';
import type { Beside } from '../../domain/statistics/editions/edition.ts';
import { publicSeries, publicStatistic } from '../../domain/statistics/public.ts';
import type { QuarterStatistic, YearStatistic } from '../../domain/statistics/statistic.ts';
import type { GroupTexts } from '../../sheets/secretariat/papers/layout.ts';
import type { Level } from '../../sheets/statistic/charts/files.ts';
import { type StatisticView, statisticPages } from '../../sheets/statistic/pages.ts';

/** All that the files of a period are made from: an edition as it was saved, and the three texts. */
export interface PublicationView extends Beside {
  /** The number of the edition, from 1. */
  readonly edition: number;
  readonly statistic: QuarterStatistic | YearStatistic;
  readonly texts: GroupTexts;
}

const isOfQuarter = (statistic: QuarterStatistic | YearStatistic): statistic is QuarterStatistic =>
  isQuarter(statistic.period);

export const isProvisionalView = ({ statistic }: PublicationView): boolean => statistic.standing.kind === 'provisional';

/** The public view names no library and shows no figure below the threshold. */
export const viewAt = (view: PublicationView, level: Level): PublicationView => {
  if (level === 'board') return view;
  const statistic = publicStatistic(view.statistic);
  return {
    ...view,
    statistic: {
      ...statistic,
      headline: { ...statistic.headline, outside: statistic.headline.outside.map(() => null) },
    },
    series: publicSeries(view.series),
    developments: view.developments.filter(({ theme, publishable }) => theme === 'showcase' && publishable),
  };
};

/** The same, as the pages of IBL-statistiek show it: one period, the other has pages of its own. */
const statisticViewOf = (view: PublicationView): StatisticView => {
  const { group, statistic, series, developments, corrections, formerly } = view;
  const shared = { group, series, developments, corrections };
  return isOfQuarter(statistic)
    ? { ...shared, quarter: statistic, year: null, formerly: { quarter: formerly, year: null } }
    : { ...shared, quarter: null, year: statistic, formerly: { quarter: null, year: formerly } };
};

export const pagesOf = (view: PublicationView) => statisticPages(statisticViewOf(view));
