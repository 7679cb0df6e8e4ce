import { measures, unaskedMeasures } from '../../../domain/measures/measures.ts';
import { totals } from '../../../domain/measures/relations.ts';
import type {
  Comparison,
  CountStatistic,
  FigureId,
  FigureTotal,
  IndicatorId,
  IndicatorStatistic,
  IndicatorTotal,
} from '../../../domain/statistics/statistic.ts';
import { isPublic, type Weakness } from '../../../domain/statistics/threshold.ts';
import {
  count,
  decimal,
  decimalChange,
  difference,
  type Line,
  line,
  overflowing,
  percent,
  percentChange,
  pointChange,
  section,
  text,
  word,
} from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import { shownDifference } from '../show.ts';
import {
  absentWord,
  coverageUnknown,
  estimateRemark,
  noFigures,
  notApplicable,
  remarkOf,
  sections,
  tooFew,
} from '../texts.ts';
import { notYet } from '../under-way-texts.ts';

/** The cells and the order that the pages of the quarter and the year share. */

/** A total follows the last of its parts, as in the questionnaire. */
const withTotals = (figures: readonly FigureId[]): readonly FigureId[] =>
  figures.flatMap((figure) => [
    figure,
    ...totals.filter((total) => total.addends.at(-1) === figure).map((total): FigureId => total.id),
  ]);

const figuresOf = (part: 'lending' | 'borrowing', folded: boolean): readonly FigureId[] =>
  withTotals(
    measures
      .filter((measure) => measure.kind === 'count' && measure.part === part && measure.folded === folded)
      .map((measure): FigureId => measure.id),
  );

const isTotal = (figure: FigureId): boolean => totals.some((total) => total.id === figure);

/** Core figures are always shown; figures of the folded groups only if a library gave them. */
export const countLines = (
  counts: readonly CountStatistic[],
  lineOf: (statistic: CountStatistic, bold: boolean) => Line,
): readonly Line[] => {
  const byFigure = new Map(counts.map((each) => [each.figure, each]));
  const linesOf = (heading: string, figures: readonly FigureId[]): readonly Line[] => {
    const lines = figures.flatMap((figure) => {
      const statistic = byFigure.get(figure);
      return statistic ? [lineOf(statistic, isTotal(figure))] : [];
    });
    return lines.length === 0 ? [] : [line(section(heading)), ...lines];
  };
  const given = (figure: FigureId): boolean => (byFigure.get(figure)?.reported ?? null) !== null;
  return [
    ...(['lending', 'borrowing'] as const).flatMap((part) => [
      ...linesOf(sections[part], figuresOf(part, false)),
      ...linesOf(sections.more[part], figuresOf(part, true).filter(given)),
    ]),
    ...linesOf(
      sections.unasked,
      unaskedMeasures.map(({ id }) => id),
    ),
  ];
};

export const countOrNone = (value: number | null, bold = false): PageCell =>
  value === null ? word(noFigures) : count(value, bold);
/** Not applicable for any library: nobody counts it, which is not that nobody gave it. */
const isUncounted = (total: { readonly expected: number } | undefined): boolean => total?.expected === 0;

/** A total of the series, which may be withheld. */
export const seriesTotal = (total: FigureTotal | undefined): PageCell => {
  if (isUncounted(total)) return word(notApplicable);
  const isWithheld = total && total.reported === null && total.n + total.partial > 0;
  return isWithheld ? word(tooFew) : countOrNone(total?.reported ?? null);
};
export const remarkCell = (weakness: Weakness | null, unestimated = 0): PageCell =>
  overflowing(text(remarkOf(weakness) || estimateRemark(unestimated)));

export const percentOrNone = (value: number | null): PageCell =>
  value === null ? word(notApplicable) : percent(value);

/** Unknown while something missing cannot be estimated. */
export const coverageCell = ({ coverageRate, unestimated }: CountStatistic): PageCell =>
  unestimated > 0 ? word(coverageUnknown) : percentOrNone(coverageRate);

type Show = (value: number) => PageCell;

/** How many libraries were compared: none without a comparison. Division by zero is one. */
const panelCell = ({ change, absent, panel }: Comparison): PageCell =>
  panel === 0 || (change === null && absent !== 'zero-base') ? word('–') : count(panel);

const changeCells =
  (show: Show) =>
  (comparison: Comparison): readonly PageCell[] => [
    comparison.change === null ? word(absentWord(comparison)) : show(comparison.change),
    panelCell(comparison),
  ];
export const countChange = changeCells(percentChange);
/** In an unfinished year, which is not compared yet. */
export const notCompared = (): readonly PageCell[] => [word(notYet), word('')];

interface Shows {
  readonly value: Show;
  readonly change: Show;
  readonly decimals: 0 | 1;
}

/** *Van elke 100*: a plain number, so that it has the same unit in tables, charts and sentences. */
const perHundred: Shows = { value: decimal, change: decimalChange, decimals: 1 };

const shows: Readonly<Record<IndicatorId, Shows>> = {
  lending_fill_rate_outside: perHundred,
  lending_fill_rate: perHundred,
  lending_fill_rate_received: perHundred,
  borrowing_success_rate_outside: perHundred,
  borrowing_success_rate: perHundred,
  provincial_share: { value: percent, change: pointChange, decimals: 1 },
  plus_gap: { value: percentChange, change: pointChange, decimals: 1 },
  within_7_days: perHundred,
  ill_per_1000_loans: perHundred,
  net_lending: { value: difference, change: difference, decimals: 0 },
  lending_ratio: perHundred,
};

/** Without a value, nobody gave its figures, or it divides by zero. */
export const indicatorCell = (id: IndicatorId, rate: IndicatorTotal | undefined): PageCell => {
  if (rate && rate.value !== null) return shows[id].value(rate.value);
  if (isUncounted(rate)) return word(notApplicable);
  return word(rate && rate.n + rate.partial > 0 ? notApplicable : noFigures);
};

/** A rate of the series, which may be withheld. */
export const seriesRate = (id: IndicatorId, rate: IndicatorTotal | undefined): PageCell =>
  rate && rate.value === null && rate.n + rate.partial > 0 && !isPublic(rate) ? word(tooFew) : indicatorCell(id, rate);

/** The difference of two rates as shown, in points or units; null where they are not compared. */
export const shownRateChange = (id: IndicatorId, { now, before, change }: Comparison): number | null =>
  change === null || now === null || before === null ? change : shownDifference(now, before, shows[id].decimals);

export const indicatorChange =
  ({ indicator }: Pick<IndicatorStatistic, 'indicator'>) =>
  (comparison: Comparison) =>
    changeCells(shows[indicator].change)({ ...comparison, change: shownRateChange(indicator, comparison) });
