import { sharesOf } from '../../../domain/statistics/figures/share.ts';
import type {
  BreakdownStatistic,
  FeeStatistic,
  QuarterStatistic,
  YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { weaknessOf } from '../../../domain/statistics/threshold.ts';
import { count, euro, type Line, label, line, overflowing, section, text, word } from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import { figureLabel, ofN, remarkOf, sections } from '../texts.ts';
import { priceRange, reasonsHeading, shareWords } from './group-texts.ts';

type Statistic = QuarterStatistic | YearStatistic;

/**
 * A row under the heads of the totals: a value, n of N, and words at the end. A year has a column
 * for who gave it partly. The others between stay empty: two more for a year, two for every
 * comparison, then both rates.
 */
const valueLine = (
  { period, counts }: Statistic,
  name: string,
  cells: readonly [value: PageCell, n: PageCell, words: string],
  partial = 0,
): Line => {
  const ofYear = period.length === 4 ? [partial === 0 ? word('') : count(partial), word(''), word('')] : [];
  const [value, n, words] = cells;
  const blank = Array.from({ length: 2 * (counts[0]?.comparisons.length ?? 0) + 2 }, () => word(''));
  return line(label(name), value, n, ...ofYear, ...blank, overflowing(text(words)));
};

const reasonLines =
  (statistic: Statistic) =>
  (breakdown: BreakdownStatistic): readonly Line[] => {
    const { parts, n, partial, expected } = breakdown;
    const all = parts.reduce((sum, { value }) => sum + value, 0);
    const shares = sharesOf(parts.map(({ value }) => value));
    if (!shares) return [];
    return [
      line(section(reasonsHeading(statistic.period, breakdown))),
      ...parts.map(({ figure, value }, index) =>
        valueLine(
          statistic,
          figureLabel(figure),
          [count(value), word(ofN(n, expected)), shareWords(shares[index] ?? 0, all)],
          partial,
        ),
      ),
    ];
  };

/** The reasons, over the libraries that gave all of them. Their shares add up to 100,0. */
export const breakdownLines = (statistic: Statistic): readonly Line[] =>
  statistic.reasons.flatMap(reasonLines(statistic));

const weakWords = (n: number, expected: number): readonly string[] => {
  const weakness = weaknessOf({ responseRate: (100 * n) / expected, coverageRate: null });
  return weakness ? [remarkOf(weakness)] : [];
};

const feeLine =
  (statistic: Statistic) =>
  ({ figure, median, n, expected, min, max }: FeeStatistic): readonly Line[] =>
    median === null || min === null || max === null
      ? []
      : [
          valueLine(statistic, figureLabel(figure), [
            euro(median),
            word(ofN(n, expected)),
            [priceRange({ min, max, n, expected }), ...weakWords(n, expected)].join('; '),
          ]),
        ];

/** The prices: the median, with n and the range. */
export const feeLines = (statistic: Statistic): readonly Line[] => {
  const lines = statistic.fees.flatMap(feeLine(statistic));
  return lines.length === 0 ? [] : [line(section(sections.fees)), ...lines];
};
