import type { Page } from '../grid/page.ts';
import {
  blankLine,
  header,
  headerLine,
  type Line,
  label,
  line,
  paragraph,
  subtitle,
  text,
  title,
  warnings,
  wholePage,
  word,
} from './cells.ts';
import { countChange, countLines, countOrNone, feeLines, percentOrNone, remarkCell } from './figure-lines.ts';
import { footnoteLines } from './footnote-lines.ts';
import { breakdownLines, provinceLines } from './group-lines.ts';
import { kbLines } from './kb-lines.ts';
import { libraryLines } from './library-lines.ts';
import type { OpenQuarter, PageContext } from './open-quarter.ts';
import { rateLines } from './rate-lines.ts';
import { settlementLines } from './settlement-lines.ts';
import type { QuarterStatistic } from './statistic.ts';
import * as t from './texts.ts';
import { weaknessOf } from './threshold.ts';

const widths = [390, 96, 92, 112, 96, 112, 96, 96, 96, ...Array.from({ length: 12 }, () => 104)];

const notes = (statistic: QuarterStatistic, open: readonly OpenQuarter[]): readonly Line[] => {
  const response = weaknessOf({ responseRate: (100 * statistic.handedIn) / statistic.members, coverageRate: null });
  return [
    ...(open.length > 0 ? paragraph(t.openLine(open), text) : []),
    ...(response ? warnings(t.lowResponse(statistic.handedIn, statistic.members)) : []),
    ...(statistic.standing.kind === 'provisional' ? paragraph(t.provisionalNote, text) : []),
    ...paragraph(t.readingQuarter, text),
    ...paragraph(t.level, subtitle),
    blankLine,
  ];
};

const totalsHeader = (statistic: QuarterStatistic): Line =>
  headerLine([
    header(t.headers.figure, 'LEFT'),
    header(t.headers.total),
    header(t.headers.reportedBy),
    ...(statistic.counts[0]?.comparisons ?? []).flatMap((comparison) => [
      header(t.headers.change(comparison.with)),
      header(t.headers.panel),
    ]),
    header(t.headers.response),
    header(t.headers.coverage),
    header(t.headers.remark, 'LEFT'),
  ]);

const totalsTable = (statistic: QuarterStatistic): readonly Line[] =>
  countLines(statistic.counts, (each, bold) =>
    line(
      label(t.figureLabel(each.figure), bold),
      countOrNone(each.reported, bold),
      word(t.ofN(each.n, each.expected)),
      ...each.comparisons.flatMap(countChange),
      percentOrNone(each.responseRate),
      percentOrNone(each.coverageRate),
      remarkCell(weaknessOf(each)),
    ),
  );

/** *Kwartaal*: totals with n of N, comparisons like with like, both rates, prices, every library's row. */
export const quarterPage = (
  statistic: QuarterStatistic,
  { group, open }: PageContext,
  sheetId: number,
  index: number,
): Page => {
  const top = [
    line(title(t.quarterTitle(statistic.period, statistic.standing))),
    ...paragraph(t.basisOfQuarter(statistic, group), subtitle),
  ];
  return wholePage({ sheetId, title: 'Kwartaal', index, frozenRows: top.length, frozenColumns: 1 }, widths, [
    ...top,
    ...notes(statistic, open),
    totalsHeader(statistic),
    ...totalsTable(statistic),
    ...rateLines(statistic),
    ...breakdownLines(statistic),
    ...feeLines(statistic.fees),
    ...libraryLines(statistic),
    ...provinceLines(statistic),
    ...kbLines(statistic),
    ...settlementLines(statistic),
    ...footnoteLines(statistic),
    blankLine,
    ...paragraph(t.legend, subtitle),
  ]);
};
