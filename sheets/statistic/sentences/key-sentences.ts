import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Correction } from '../../../domain/statistics/correction.ts';
import type { Announced } from '../../../domain/statistics/editions/announced.ts';
import { sharesOf } from '../../../domain/statistics/figures/share.ts';
import { lastThatHas, type PublicPeriod, publicPeriods } from '../../../domain/statistics/last-public.ts';
import { publicStatistic } from '../../../domain/statistics/public.ts';
import type {
  FigureId,
  FigureTotal,
  Period,
  QuarterStatistic,
  Series,
  YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { isFitToSay, isUnderWay, isYear } from '../../../domain/statistics/statistic.ts';
import {
  basisOf,
  changeSentence,
  correctedSentence,
  deliveredSentence,
  destinationsSentence,
  feeBasis,
  feeSentence,
  fillRateSentence,
  noSentence,
  panelBasis,
  sameConclusion,
  sourceSentence,
  whenSaid,
  yearNotOver,
} from './texts.ts';

/** A sentence fit to quote, and what it is based on. */
interface KeySentence {
  readonly sentence: string;
  readonly basis: string;
}

/** What was announced earlier, and what was corrected since. */
export interface Since {
  readonly formerly: Announced | null;
  readonly corrections: readonly Correction[];
}

type Summary = QuarterStatistic | YearStatistic;

const withEstimate = ({ reported, estimated }: FigureTotal): number | null =>
  reported === null ? null : reported + estimated;

/**
 * The sentence about a period; null = the period lacks the figure. `isOwn`: it is the period that
 * all sentences are about.
 */
type Say = (period: PublicPeriod, isOwn: boolean) => KeySentence | null;

const delivered =
  (group: string): Say =>
  ({ period, totals }) => {
    const total = totals.get('lending_filled');
    const value = total ? withEstimate(total) : null;
    if (!total || value === null) return null;
    return { sentence: deliveredSentence(period, group, value, total.estimated > 0), basis: basisOf(total) };
  };

const fillRate: Say = ({ period, indicators }, isOwn) => {
  const rate = indicators.get('lending_fill_rate_outside');
  if (!rate || rate.value === null) return null;
  return { sentence: fillRateSentence(rate.value, isOwn ? null : period), basis: basisOf({ ...rate, estimated: 0 }) };
};

/** By how many the part that the fewest gave was given, and what of all parts together is estimated. */
const basisOfParts = (parts: readonly FigureTotal[]): string => {
  const [fewest] = [...parts].sort((one, other) => one.n - other.n || other.expected - one.expected);
  const estimated = parts.reduce((sum, part) => sum + part.estimated, 0);
  return fewest ? basisOf({ ...fewest, estimated }) : '';
};

const destinations: Say = ({ period, totals }, isOwn) => {
  const parts = (['national', 'provincial', 'academic', 'abroad'] as const).map((part) =>
    totals.get(`lending_filled_${part}`),
  );
  const values = parts.flatMap((total) => (total ? (withEstimate(total) ?? []) : []));
  const [national = 0, provincial = 0, academic = 0, abroad = 0] = values;
  if (values.length < parts.length) return null;
  const shares = sharesOf([national, provincial, academic + abroad], 0);
  const basis = basisOfParts(parts.flatMap((total) => total ?? []));
  return shares && { sentence: destinationsSentence(shares, isOwn ? null : period), basis };
};

/** The last quarter of a period, on whose last day its prices hold. */
const lastQuarter = (period: Period): Quarter => (period.length === 4 ? `${period}-Q4` : period) as Quarter;

const fee: Say = ({ period, fees }, isOwn) => {
  const prices = fees.find(({ figure }) => figure === 'b2c_fee_national_eur');
  if (!prices || prices.median === null) return null;
  const quarter = lastQuarter(period);
  return {
    sentence: feeSentence(prices, prices.median, isOwn ? null : quarter),
    basis: feeBasis(prices.n, prices.expected, quarter),
  };
};

/** A sentence, and the period of its figures. */
interface Said extends KeySentence {
  readonly of: PublicPeriod;
}

const changed = (summary: Summary, of: PublicPeriod): readonly Said[] => {
  const { counts, headline, period, standing } = publicStatistic(summary);
  const comparison = counts.find(({ figure }) => figure === 'lending_filled')?.comparisons.at(-1);
  if (!comparison || comparison.change === null) return [];
  const sentence = whenSaid(changeSentence(period, comparison, headline), standing);
  return [{ sentence, basis: panelBasis(comparison), of }];
};

/** The sentence about the last period that has the figure, marked with that period's standing. */
const said = (periods: readonly PublicPeriod[], say: Say): readonly Said[] => {
  const found = lastThatHas(periods, (each) => {
    const one = say(each, each === periods[0]);
    return one && { ...one, sentence: whenSaid(one.sentence, each.standing), of: each };
  });
  return found ? [found] : [];
};

/**
 * Groups the sentences by period, its own first. Each group ends with its source and how many
 * libraries handed in.
 */
const withSources = (own: PublicPeriod, sentences: readonly Said[]): readonly KeySentence[] => {
  const byPeriod = Map.groupBy(sentences, ({ of }) => of);
  const periods = [own, ...[...byPeriod.keys()].filter((each) => each !== own)];
  return periods.flatMap((period) => {
    const quotable = (byPeriod.get(period) ?? []).map(({ sentence, basis }) => ({ sentence, basis }));
    const source = { sentence: sourceSentence(period, period === own ? null : period.period), basis: '' };
    return quotable.length === 0 ? [] : [...quotable, source];
  });
};

/** Why the period has no sentence about the whole. If a figure is withheld, so is its estimate. */
const tooFew = ([own]: readonly [PublicPeriod, ...PublicPeriod[]], summary: Summary): readonly KeySentence[] => {
  if (delivered('')(own, true)) return [];
  const total = summary.counts.find(({ figure }) => figure === 'lending_filled');
  const sentence = whenSaid(noSentence(summary.period), summary.standing);
  return [{ sentence, basis: total ? basisOf({ ...total, estimated: 0 }) : '' }];
};

const deliveredParts: readonly FigureId[] = ['lending_filled_loans', 'lending_filled_copies'];

const causeOf = ({ period }: Summary, { at }: Announced, corrections: readonly Correction[]) => {
  const found = corrections.filter(
    ({ quarter, figure, changedAt }) => quarter.startsWith(period) && deliveredParts.includes(figure) && changedAt > at,
  );
  return {
    libraries: new Set(found.map(({ library }) => library)).size,
    isLate: found.every(({ before }) => before.kind === 'missing'),
  };
};

const corrected = (summary: Summary, { formerly, corrections }: Since): readonly KeySentence[] => {
  const total = summary.counts.find(({ figure }) => figure === 'lending_filled');
  const value = total && isFitToSay(summary, total) ? withEstimate(total) : null;
  if (!total || value === null || !formerly || formerly.delivered === null) return [];
  if (Math.round(value) === Math.round(formerly.delivered)) return [];
  const said = { at: formerly.at, value: formerly.delivered };
  const sentence = correctedSentence(said, value, causeOf(summary, formerly, corrections));
  const conclusion = sameConclusion(formerly.change, total.comparisons.at(-1)?.change ?? null);
  return [{ sentence: `${sentence}${conclusion}`, basis: basisOf(total) }];
};

const nothingBefore: Since = { formerly: null, corrections: [] };

/**
 * Sentences fit to quote, at level *openbaar*. If too few libraries gave a figure in the period,
 * the last period that has it is quoted. A sentence about provisional figures begins with that
 * word. Of a year under way nothing is said of the whole.
 */
export const keySentences = (
  summary: Summary,
  { group, series }: { readonly group: string; readonly series: Series },
  since: Since = nothingBefore,
): readonly KeySentence[] => {
  if (isYear(summary) && isUnderWay(summary)) return [{ sentence: yearNotOver(summary.period), basis: '' }];
  const periods = publicPeriods(summary, series);
  const [own] = periods;
  return [
    ...tooFew(periods, summary),
    ...withSources(own, [
      ...said(periods, delivered(group)),
      ...changed(summary, own),
      ...[fillRate, destinations, fee].flatMap((say) => said(periods, say)),
    ]),
    ...corrected(summary, since),
  ];
};
