import type { Page } from '../grid/page.ts';
import { blankLine, header, type Line, label, line, paragraph, subtitle, title, wholePage } from './cells.ts';
import { keySentenceHeaders, keySentencesLevel, keySentencesNote, keySentencesTitle } from './key-sentence-texts.ts';
import { keySentences } from './key-sentences.ts';
import type { QuarterStatistic, YearStatistic } from './statistic.ts';
import { quarterTitle, yearTitle } from './texts.ts';

const widths = [820, 380];

const sentenceLines = (
  statistic: QuarterStatistic | YearStatistic,
  heading: string,
  group: string,
): readonly Line[] => [
  blankLine,
  line(header(heading, 'LEFT'), header(keySentenceHeaders[1], 'LEFT')),
  ...keySentences(statistic, group).map(({ sentence, basis }) => line(label(sentence), label(basis))),
];

/** *Kernzinnen*: the year first, for that is what is quoted. */
export const keySentencesPage = (
  quarter: QuarterStatistic | null,
  year: YearStatistic | null,
  group: string,
  sheetId: number,
  index: number,
): Page => {
  const top = [line(title(keySentencesTitle)), ...paragraph(keySentencesNote, subtitle)];
  return wholePage({ sheetId, title: 'Kernzinnen', index, frozenRows: 1 }, widths, [
    ...top,
    ...paragraph(keySentencesLevel, subtitle),
    ...(year ? sentenceLines(year, yearTitle(year.period, year.standing), group) : []),
    ...(quarter ? sentenceLines(quarter, quarterTitle(quarter.period, quarter.standing), group) : []),
  ]);
};
