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
  section,
  subtitle,
  title,
  wholePage,
  word,
} from './cells.ts';
import { columnsOf, type LibraryColumn, libraryLines } from './library-lines.ts';
import { settlementLines } from './settlement-lines.ts';
import {
  type FigureTotal,
  type GroupStatistic,
  isUnderWay,
  isYear,
  type QuarterStatistic,
  type YearStatistic,
} from './statistic.ts';
import * as t from './texts.ts';

const [labelWidth, columnWidth] = [316, 104];

/** `1.092`, or `540 (1 van 2)` where not all of them gave it; while a year is under way nobody has given all of it. */
const totalCell = (total: FigureTotal | undefined, underWay: boolean): PageCell => {
  if (!total || total.reported === null) return word(t.noFigures);
  return underWay || total.n === total.expected
    ? count(total.reported)
    : word(t.partlyGiven(total.reported, total.n, total.expected));
};

/** Totals by province under the heads of the libraries; none when all are in one. */
const provinceLines = (
  provinces: readonly GroupStatistic[],
  columns: readonly LibraryColumn[],
  underWay: boolean,
): readonly Line[] =>
  provinces.length < 2
    ? []
    : [
        blankLine,
        line(section(t.sections.provinces)),
        ...provinces.map(({ name, libraries, totals }) =>
          line(
            label(t.provinceLabel(name, libraries)),
            ...columns.map(({ figure }) =>
              figure && totals.has(figure) ? totalCell(totals.get(figure), underWay) : {},
            ),
          ),
        ),
      ];

/** *Kwartaal per bibliotheek* and *Jaar per bibliotheek*: one head over all, which stays in sight. */
export const librariesPage = (
  statistic: QuarterStatistic | YearStatistic,
  group: string,
  tab: Pick<Page, 'sheetId' | 'title'>,
  index: number,
): Page => {
  const columns = columnsOf(statistic);
  const top = [line(title(t.librariesTitle(statistic))), ...paragraph(t.basisOf(statistic, group), subtitle)];
  const heads = [header(t.headers.library, 'LEFT'), ...columns.map(({ heading }) => header(heading))];
  return wholePage(
    { ...tab, index, frozenRows: top.length + 1, frozenColumns: 1 },
    [labelWidth, ...columns.map(() => columnWidth)],
    [
      ...top,
      headerLine(heads, statistic.kb.length > 0 ? 72 : 54),
      ...libraryLines(statistic, columns),
      ...provinceLines(statistic.provinces, columns, isYear(statistic) && isUnderWay(statistic)),
      ...settlementLines(statistic),
      blankLine,
      ...paragraph(t.level, subtitle),
      ...paragraph(isYear(statistic) ? t.legendYear : t.legend, subtitle),
    ],
  );
};
