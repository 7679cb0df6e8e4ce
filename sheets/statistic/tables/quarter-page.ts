import type { PageContext } from '../../../domain/statistics/open-quarter.ts';
import { hasLowResponse, type QuarterStatistic } from '../../../domain/statistics/statistic.ts';
import { weaknessOf } from '../../../domain/statistics/threshold.ts';
import {
  blankLine,
  header,
  headerLine,
  type Line,
  label,
  line,
  paragraph,
  section,
  subtitle,
  text,
  title,
  warnings,
  wholePage,
  word,
} from '../../grid/cells.ts';
import type { Page } from '../../grid/page.ts';
import * as t from '../texts.ts';
import { countChange, countLines, countOrNone, coverageCell, percentOrNone, remarkCell } from './figure-lines.ts';
import { footnoteLines } from './footnote-lines.ts';
import { breakdownLines, feeLines } from './group-lines.ts';
import { rateLines } from './rate-lines.ts';

/** In pixels; together the width of a small screen. */
const widths = [300, 84, 84, 112, 98, 112, 98, 72, 72, 268];

/** Frozen above the heads: whose figures these are, and what is wrong with them. */
const topLines = (statistic: QuarterStatistic, { group, open }: PageContext): readonly Line[] => [
  line(title(t.quarterTitle(statistic.period, statistic.standing))),
  ...paragraph(t.basisOfQuarter(statistic, group), subtitle),
  ...(open.length > 0 ? paragraph(t.openLine(open), text) : []),
  ...(hasLowResponse(statistic) ? warnings(t.lowResponse(statistic.handedIn, statistic.members)) : []),
];

/** With too low a response the sum is not called the group's, only what came in. */
const groupHeading = (statistic: QuarterStatistic): string =>
  hasLowResponse(statistic) ? t.headers.cameIn : t.headers.group;

const notes = (statistic: QuarterStatistic): readonly Line[] => [
  blankLine,
  line(section(t.readingHeading)),
  ...(statistic.standing.kind === 'provisional' ? paragraph(t.provisionalNote, text) : []),
  ...paragraph(t.readingQuarter(groupHeading(statistic)), text),
  ...paragraph(t.level, subtitle),
  ...paragraph(t.legend, subtitle),
];

const totalsHeader = (statistic: QuarterStatistic): Line =>
  headerLine([
    header(t.headers.figure, 'LEFT'),
    header(groupHeading(statistic)),
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
      coverageCell(each),
      remarkCell(weaknessOf(each)),
    ),
  );

/**
 * *Kwartaal*: totals with n of N, comparisons like with like, both rates, reasons and prices, all
 * under one head.
 */
export const quarterPage = (
  statistic: QuarterStatistic,
  context: PageContext,
  sheetId: number,
  index: number,
): Page => {
  const top = [...topLines(statistic, context), totalsHeader(statistic)];
  return wholePage({ sheetId, title: 'Kwartaal', index, frozenRows: top.length }, widths, [
    ...top,
    ...totalsTable(statistic),
    ...rateLines(statistic),
    ...breakdownLines(statistic),
    ...feeLines(statistic),
    ...footnoteLines(statistic),
    ...notes(statistic),
  ]);
};
