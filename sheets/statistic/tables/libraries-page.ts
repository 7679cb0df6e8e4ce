import {
  type FigureTotal,
  isUnderWay,
  isYear,
  type QuarterStatistic,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
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
  warnings,
  wholePage,
  word,
} from '../../grid/cells.ts';
import type { Page, PageCell } from '../../grid/page.ts';
import * as t from '../texts.ts';
import { yearUnderWay } from '../under-way-texts.ts';
import { partlyGiven, partlyGivenNote, provinceLabel, provincesHeading } from './group-texts.ts';
import type { LibraryColumn } from './library-column.ts';
import { columnsOf, libraryLines } from './library-lines.ts';
import { type ProvinceRows, rowsIn } from './province-rows.ts';
import { settlementLines } from './settlement-lines.ts';

type Statistic = QuarterStatistic | YearStatistic;

const [labelWidth, columnWidth] = [316, 104];

/** `1.092`, or `540 (1 van 2)` if a library in the province lacks the figure. */
const totalCell = (total: FigureTotal | undefined, { all, without }: ProvinceRows): PageCell => {
  if (!total || total.reported === null) return word(t.noFigures);
  return without === 0 ? count(total.reported) : word(partlyGiven(total.reported, all - without, all));
};

/** The totals by province under the heads of the libraries; empty if all are in one province. */
const provinceLines = (statistic: Statistic, columns: readonly LibraryColumn[]): readonly Line[] => {
  const { provinces } = statistic;
  if (provinces.length < 2) return [];
  const underWay = isYear(statistic) && isUnderWay(statistic);
  const lines = provinces.map(({ name, libraries, totals }) =>
    line(
      label(provinceLabel(name, libraries)),
      ...columns.map(({ figure }) =>
        figure && totals.has(figure) ? totalCell(totals.get(figure), rowsIn(statistic, name, figure)) : {},
      ),
    ),
  );
  const isPartly = lines.some(({ cells }) =>
    cells.some(({ value }, at) => at > 0 && typeof value === 'string' && value.includes('(')),
  );
  return [
    blankLine,
    line(section(provincesHeading(statistic))),
    ...lines,
    ...(isPartly ? paragraph(partlyGivenNote(underWay), subtitle) : []),
  ];
};

/** *Kwartaal per bibliotheek* and *Jaar per bibliotheek*, with one head that stays in view. */
export const librariesPage = (
  statistic: Statistic,
  group: string,
  tab: Pick<Page, 'sheetId' | 'title'>,
  index: number,
): Page => {
  const columns = columnsOf(statistic);
  const top = [
    line(title(t.librariesTitle(statistic))),
    ...paragraph(t.basisOf(statistic, group), subtitle),
    ...(isYear(statistic) && isUnderWay(statistic) ? warnings(yearUnderWay(statistic)) : []),
  ];
  const heads = [header(t.headers.library, 'LEFT'), ...columns.map(({ heading }) => header(heading))];
  return wholePage(
    { ...tab, index, frozenRows: top.length + 1, frozenColumns: 1 },
    [labelWidth, ...columns.map(() => columnWidth)],
    [
      ...top,
      headerLine(heads, statistic.kb.length > 0 ? 72 : 54),
      ...libraryLines(statistic, columns),
      ...provinceLines(statistic, columns),
      ...settlementLines(statistic),
      blankLine,
      ...paragraph(t.level, subtitle),
      ...paragraph(isYear(statistic) ? t.legendYear : t.legend, subtitle),
    ],
  );
};
