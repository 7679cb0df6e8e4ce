import type { PageContext } from '../../../domain/statistics/open-quarter.ts';
import type { CountStatistic, YearStatistic } from '../../../domain/statistics/statistic.ts';
import { hasLowResponse, isUnderWay } from '../../../domain/statistics/statistic.ts';
import { weaknessOf } from '../../../domain/statistics/threshold.ts';
import {
  blankLine,
  count,
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
import type { Page, PageCell } from '../../grid/page.ts';
import * as t from '../texts.ts';
import { notYet, yearUnderWay } from '../under-way-texts.ts';
import {
  countChange,
  countLines,
  countOrNone,
  coverageCell,
  notCompared,
  percentOrNone,
  remarkCell,
} from './figure-lines.ts';
import { footnoteLines } from './footnote-lines.ts';
import { breakdownLines, feeLines } from './group-lines.ts';
import { rateLines } from './rate-lines.ts';

/** In pixels; together the width of a small screen. */
const widths = [294, 84, 84, 76, 84, 84, 112, 98, 72, 72, 250];

/** Frozen above the heads: whose figures these are, and what is wrong with them. */
const topLines = (statistic: YearStatistic, { group, open }: PageContext): readonly Line[] => {
  return [
    line(title(t.yearTitle(statistic.period, statistic.standing))),
    ...paragraph(t.basisOfYear(statistic, group), subtitle),
    ...(open.length > 0 ? paragraph(t.openLine(open), text) : []),
    ...(isUnderWay(statistic)
      ? warnings(yearUnderWay(statistic))
      : hasLowResponse(statistic)
        ? warnings(t.lowResponseYear(statistic.handedIn, statistic.members))
        : []),
  ];
};

const notes = (statistic: YearStatistic): readonly Line[] => [
  blankLine,
  line(section(t.readingHeading)),
  ...(statistic.standing.kind === 'provisional' ? paragraph(t.provisionalNote, text) : []),
  ...paragraph(t.readingYear, text),
  ...paragraph(t.level, subtitle),
  ...paragraph(t.legendYear, subtitle),
];

const totalsHeader = (statistic: YearStatistic): Line =>
  headerLine([
    header(t.headers.figure, 'LEFT'),
    header(t.headers.reported),
    header(t.headers.reportedBy),
    header(t.headers.partly),
    header(t.headers.withEstimate),
    header(t.headers.estimated),
    ...(statistic.counts[0]?.comparisons ?? []).flatMap((comparison) => [
      header(t.headers.change(comparison.with)),
      header(t.headers.panel),
    ]),
    header(t.headers.response),
    header(t.headers.coverage),
    header(t.headers.remark, 'LEFT'),
  ]);

const estimateCells = (each: CountStatistic, bold: boolean, underWay: boolean): readonly PageCell[] =>
  underWay
    ? [word(notYet), word('')]
    : [
        countOrNone(each.reported === null ? null : each.reported + each.estimated, bold),
        each.estimated === 0 ? word('') : count(each.estimated),
      ];

const totalLine =
  (underWay: boolean) =>
  (each: CountStatistic, bold: boolean): Line =>
    line(
      label(t.figureLabel(each.figure), bold),
      countOrNone(each.reported, bold),
      word(t.ofN(each.n, each.expected)),
      each.partial === 0 ? word('') : count(each.partial),
      ...estimateCells(each, bold, underWay),
      ...each.comparisons.flatMap(underWay ? notCompared : countChange),
      underWay ? word('') : percentOrNone(each.responseRate),
      underWay ? word('') : coverageCell(each),
      underWay ? word('') : remarkCell(weaknessOf(each), each.unestimated),
    );

/**
 * *Jaar*: what was reported beside what it would be with estimates, under one head as in
 * *Kwartaal*.
 */
export const yearPage = (statistic: YearStatistic, context: PageContext, sheetId: number, index: number): Page => {
  const top = [...topLines(statistic, context), totalsHeader(statistic)];
  return wholePage({ sheetId, title: 'Jaar', index, frozenRows: top.length }, widths, [
    ...top,
    ...countLines(statistic.counts, totalLine(isUnderWay(statistic))),
    ...rateLines(statistic),
    ...breakdownLines(statistic),
    ...feeLines(statistic),
    ...footnoteLines(statistic),
    ...notes(statistic),
  ]);
};
