import { blankLine, count, header, headerLine, type Line, label, line, percent, word } from './cells.ts';
import { countOrNone } from './figure-lines.ts';
import { sharesOf } from './share.ts';
import type { BreakdownStatistic, FigureId, QuarterStatistic, YearStatistic } from './statistic.ts';
import { figureLabel, headers, ofN, sections } from './texts.ts';

const reasonLines = ({ parts, n, expected }: BreakdownStatistic): readonly Line[] => {
  const shares = sharesOf(parts.map(({ value }) => value));
  if (!shares) return [];
  const { total, reportedBy, share } = headers;
  return [
    blankLine,
    headerLine([header(sections.reasons, 'LEFT'), ...[total, reportedBy, share].map((each) => header(each))], 24),
    ...parts.map(({ figure, value }, index) =>
      line(label(figureLabel(figure)), count(value), word(ofN(n, expected)), percent(shares[index] ?? 0)),
    ),
  ];
};

/** Reasons, when anybody gave them all; their shares add up to 100,0. */
export const breakdownLines = (statistic: QuarterStatistic | YearStatistic): readonly Line[] =>
  statistic.reasons.flatMap(reasonLines);

const groupFigures: readonly FigureId[] = ['lending_filled', 'borrowing_received'];

/** Totals by province, with n of N; none when all are in one. */
export const provinceLines = ({ provinces }: QuarterStatistic | YearStatistic): readonly Line[] =>
  provinces.length < 2
    ? []
    : [
        blankLine,
        headerLine(
          [
            header(sections.provinces, 'LEFT'),
            header(headers.libraries),
            ...groupFigures.flatMap((figure) => [header(figureLabel(figure)), header(headers.reportedBy)]),
          ],
          24,
        ),
        ...provinces.map(({ name, libraries, totals }) =>
          line(
            label(name),
            count(libraries),
            ...groupFigures.flatMap((figure) => {
              const total = totals.get(figure);
              return [countOrNone(total?.reported ?? null), word(ofN(total?.n ?? 0, total?.expected ?? 0))];
            }),
          ),
        ),
      ];
