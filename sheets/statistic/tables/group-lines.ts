import { sharesOf } from '../../../domain/statistics/figures/share.ts';
import type {
  BreakdownStatistic,
  FeeStatistic,
  QuarterStatistic,
  YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { count, euro, type Line, label, line, overflowing, section, text, word } from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import { figureLabel, ofN, priceRange, sections, shareWords } from '../texts.ts';

type Statistic = QuarterStatistic | YearStatistic;

/**
 * A row under the heads of the totals: a value, n of N, and words at the end. The columns between
 * stay empty: three more for a year, two for every comparison, then both rates.
 */
const valueLine = (
  { period, counts }: Statistic,
  name: string,
  cells: readonly [value: PageCell, n: PageCell, words: string],
): Line => {
  const between = (period.length === 4 ? 3 : 0) + 2 * (counts[0]?.comparisons.length ?? 0) + 2;
  const [value, n, words] = cells;
  const blank = Array.from({ length: between }, () => word(''));
  return line(label(name), value, n, ...blank, overflowing(text(words)));
};

const reasonLines =
  (statistic: Statistic) =>
  ({ parts, n, expected }: BreakdownStatistic): readonly Line[] => {
    const shares = sharesOf(parts.map(({ value }) => value));
    if (!shares) return [];
    return [
      line(section(sections.reasons)),
      ...parts.map(({ figure, value }, index) =>
        valueLine(statistic, figureLabel(figure), [
          count(value),
          word(ofN(n, expected)),
          shareWords(shares[index] ?? 0),
        ]),
      ),
    ];
  };

/** The reasons, over the libraries that gave all of them. Their shares add up to 100,0. */
export const breakdownLines = (statistic: Statistic): readonly Line[] =>
  statistic.reasons.flatMap(reasonLines(statistic));

const feeLine =
  (statistic: Statistic) =>
  ({ figure, median, n, expected, min, max }: FeeStatistic): readonly Line[] =>
    median === null || min === null || max === null
      ? []
      : [
          valueLine(statistic, figureLabel(figure), [
            euro(median),
            word(ofN(n, expected)),
            priceRange({ min, max, n, expected }),
          ]),
        ];

/** The prices: the median, with n and the range. */
export const feeLines = (statistic: Statistic): readonly Line[] => {
  const lines = statistic.fees.flatMap(feeLine(statistic));
  return lines.length === 0 ? [] : [line(section(sections.fees)), ...lines];
};
