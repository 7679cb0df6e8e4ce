import type { Quarter } from '../questionnaire/quarter.ts';
import type { Correction } from './correction.ts';
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
} from './key-sentence-texts.ts';
import { sharesOf } from './share.ts';
import type { CountStatistic, FigureId, FigureTotal, QuarterStatistic, YearStatistic } from './statistic.ts';
import { isFitToSay } from './statistic.ts';
import { weaknessOf } from './threshold.ts';

/** A sentence that may be quoted, and what it stands on. */
export interface KeySentence {
  readonly sentence: string;
  readonly basis: string;
}

/** What an earlier publication said of *samen geleverd*: the number with what was estimated, and the change in per cent; null = nothing. */
export interface Announced {
  readonly at: number;
  readonly delivered: number | null;
  readonly change: number | null;
}

/** What was said before, and what was corrected since. */
export interface Since {
  readonly formerly: Announced | null;
  readonly corrections: readonly Correction[];
}

type Summary = QuarterStatistic | YearStatistic;

const countOf = (summary: Summary, figure: FigureId): CountStatistic | undefined =>
  summary.counts.find((each) => each.figure === figure);

const withEstimate = ({ reported, estimated }: FigureTotal): number | null =>
  reported === null ? null : reported + estimated;

const delivered = (summary: Summary, group: string): readonly KeySentence[] => {
  const total = countOf(summary, 'lending_filled');
  const value = total ? withEstimate(total) : null;
  if (!total || value === null || !isFitToSay(summary, total)) {
    // An estimate of what is not fit to be said is not said either.
    return [{ sentence: noSentence(summary.period), basis: total ? basisOf({ ...total, estimated: 0 }) : '' }];
  }
  return [{ sentence: deliveredSentence(summary.period, group, value, total.estimated > 0), basis: basisOf(total) }];
};

const changed = (summary: Summary): readonly KeySentence[] => {
  const comparison = countOf(summary, 'lending_filled')?.comparisons.at(-1);
  if (!comparison || comparison.change === null) return [];
  const { headline } = summary;
  return [{ sentence: changeSentence(summary.period, comparison, headline), basis: panelBasis(comparison) }];
};

const fillRate = (summary: Summary): readonly KeySentence[] => {
  const rate = summary.indicators.find(({ indicator }) => indicator === 'lending_fill_rate_outside');
  const weak = rate && weaknessOf({ responseRate: rate.responseRate, coverageRate: null });
  return !rate || rate.value === null || weak
    ? []
    : [{ sentence: fillRateSentence(rate.value), basis: basisOf({ ...rate, estimated: 0 }) }];
};

const destinations = (summary: Summary): readonly KeySentence[] => {
  const totals = (['national', 'provincial', 'academic', 'abroad'] as const).map((part) =>
    countOf(summary, `lending_filled_${part}`),
  );
  const [national, provincial, academic, abroad] = totals.map((total) => (total ? withEstimate(total) : null));
  if (totals.some((total) => !total || !isFitToSay(summary, total))) return [];
  const shares = sharesOf([national ?? 0, provincial ?? 0, (academic ?? 0) + (abroad ?? 0)], 0);
  const [first] = totals;
  return shares && first ? [{ sentence: destinationsSentence(shares), basis: basisOf(first) }] : [];
};

const fee = (summary: Summary): readonly KeySentence[] => {
  const prices = summary.fees.find(({ figure }) => figure === 'b2c_fee_national_eur');
  if (!prices || prices.min === null || prices.median === null || prices.max === null) return [];
  const { min, median, max, n, expected } = prices;
  const last = (summary.period.length === 4 ? `${summary.period}-Q4` : summary.period) as Quarter;
  return [{ sentence: feeSentence(min, median, max), basis: feeBasis(n, expected, last) }];
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
  const total = countOf(summary, 'lending_filled');
  const value = total && isFitToSay(summary, total) ? withEstimate(total) : null;
  if (!total || value === null || !formerly || formerly.delivered === null) return [];
  if (Math.round(value) === Math.round(formerly.delivered)) return [];
  const said = { at: formerly.at, value: formerly.delivered };
  const sentence = correctedSentence(said, value, causeOf(summary, formerly, corrections));
  const conclusion = sameConclusion(formerly.change, total.comparisons.at(-1)?.change ?? null);
  return [{ sentence: `${sentence}${conclusion}`, basis: basisOf(total) }];
};

const nothingBefore: Since = { formerly: null, corrections: [] };

/** Sentences fit to quote (`users.md` 4.6); those from provisional figures begin with that word. */
export const keySentences = (summary: Summary, group: string, since: Since = nothingBefore): readonly KeySentence[] => {
  const found = [delivered(summary, group), changed(summary), fillRate(summary), destinations(summary), fee(summary)];
  const said = found.flat().map((each) => ({ ...each, sentence: whenSaid(each.sentence, summary.standing) }));
  return [...said, { sentence: sourceSentence(summary), basis: '' }, ...corrected(summary, since)];
};
