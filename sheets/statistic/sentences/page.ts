import type { Correction } from '../../../domain/statistics/correction.ts';
import type { Announced } from '../../../domain/statistics/editions/announced.ts';
import type { OpenQuarter } from '../../../domain/statistics/open-quarter.ts';
import type { QuarterStatistic, Series, YearStatistic } from '../../../domain/statistics/statistic.ts';
import { blankLine, header, type Line, label, line, paragraph, subtitle, title, wholePage } from '../../grid/cells.ts';
import type { Page } from '../../grid/page.ts';
import type { FilesAddress } from '../file-addresses.ts';
import { paperLinks } from '../file-links.ts';
import { openLine, quarterTitle, yearTitle } from '../texts.ts';
import { keySentences } from './key-sentences.ts';
import { keySentenceHeaders, keySentencesLevel, keySentencesNote, keySentencesTitle } from './texts.ts';

const widths = [820, 380];

/** What was announced about the quarter and the year before the last correction. */
export interface Formerly {
  readonly quarter: Announced | null;
  readonly year: Announced | null;
}

export interface LastYear {
  readonly statistic: YearStatistic;
  readonly formerly: Announced | null;
}

interface KeySentencesView {
  /** The quarters that are not shown yet. */
  readonly open: readonly OpenQuarter[];
  readonly quarter: QuarterStatistic | null;
  readonly year: YearStatistic | null;
  readonly group: string;
  readonly series: Series;
  readonly corrections?: readonly Correction[] | undefined;
  readonly formerly?: Formerly | undefined;
  /** The last whole year, still quoted while the shown year is unfinished. */
  readonly lastYear?: LastYear | undefined;
  readonly files?: FilesAddress | undefined;
}

const sentenceLines = (
  statistic: QuarterStatistic | YearStatistic,
  heading: string,
  { group, series, corrections = [], files }: KeySentencesView,
  formerly: Announced | null,
): readonly Line[] => [
  blankLine,
  line(header(heading, 'LEFT'), header(keySentenceHeaders[1], 'LEFT')),
  ...keySentences(statistic, { group, series }, { formerly, corrections }).map(({ sentence, basis }) =>
    line(label(sentence), label(basis)),
  ),
  ...(files ? paperLinks(files, statistic.period) : []),
];

/** *Kernzinnen*: the year first, because it is what people quote. */
export const keySentencesPage = (view: KeySentencesView, sheetId: number, index: number): Page => {
  const { quarter, year, formerly, lastYear } = view;
  const yearSentences = ({ statistic, formerly: said }: LastYear): readonly Line[] =>
    sentenceLines(statistic, yearTitle(statistic.period, statistic.standing), view, said);
  const top = [line(title(keySentencesTitle)), ...paragraph(keySentencesNote, subtitle)];
  return wholePage({ sheetId, title: 'Kernzinnen', index, frozenRows: 1 }, widths, [
    ...top,
    ...paragraph(keySentencesLevel, subtitle),
    ...(view.open.length > 0 ? paragraph(openLine(view.open), subtitle) : []),
    ...(lastYear ? yearSentences(lastYear) : []),
    ...(year ? yearSentences({ statistic: year, formerly: formerly?.year ?? null }) : []),
    ...(quarter
      ? sentenceLines(quarter, quarterTitle(quarter.period, quarter.standing), view, formerly?.quarter ?? null)
      : []),
  ]);
};
