import type { Page, PageCell } from '../grid/page.ts';
import {
  blankLine,
  count,
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
import type { CountStatistic, YearStatistic } from './statistic.ts';
import { isUnderWay, quartersKnown } from './statistic.ts';
import * as t from './texts.ts';
import { weaknessOf } from './threshold.ts';

const widths = [390, ...Array.from({ length: 19 }, () => 116)];

const notes = (statistic: YearStatistic, open: readonly OpenQuarter[]): readonly Line[] => {
  const response = weaknessOf({ responseRate: (100 * statistic.handedIn) / statistic.members, coverageRate: null });
  return [
    ...(open.length > 0 ? paragraph(t.openLine(open), text) : []),
    ...(isUnderWay(statistic)
      ? warnings(t.yearUnderWay(quartersKnown(statistic)))
      : response
        ? warnings(t.lowResponseYear(statistic.handedIn, statistic.members))
        : []),
    ...(statistic.standing.kind === 'provisional' ? paragraph(t.provisionalNote, text) : []),
    ...paragraph(t.readingYear, text),
    ...paragraph(t.level, subtitle),
    blankLine,
  ];
};

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
    ? [word(t.notYet), word('')]
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
      ...each.comparisons.flatMap(countChange),
      percentOrNone(each.responseRate),
      underWay ? word('') : percentOrNone(each.coverageRate),
      underWay ? word('') : remarkCell(weaknessOf(each), each.unestimated),
    );

/** *Jaar*: what was reported beside what it would be with estimates; a library's total only from four known quarters. */
export const yearPage = (
  statistic: YearStatistic,
  { group, open }: PageContext,
  sheetId: number,
  index: number,
): Page => {
  const top = [
    line(title(t.yearTitle(statistic.period, statistic.standing))),
    ...paragraph(t.basisOfYear(statistic, group), subtitle),
  ];
  return wholePage({ sheetId, title: 'Jaar', index, frozenRows: top.length, frozenColumns: 1 }, widths, [
    ...top,
    ...notes(statistic, open),
    totalsHeader(statistic),
    ...countLines(statistic.counts, totalLine(isUnderWay(statistic))),
    ...rateLines(statistic),
    ...breakdownLines(statistic),
    ...feeLines(statistic.fees),
    ...libraryLines(statistic),
    ...provinceLines(statistic),
    ...settlementLines(statistic),
    ...kbLines(statistic),
    ...footnoteLines(statistic),
    blankLine,
    ...paragraph(t.legendYear, subtitle),
  ]);
};
