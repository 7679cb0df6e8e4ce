import { isYear, type QuarterStatistic, type YearStatistic } from '../../../domain/statistics/statistic.ts';
import { blankLine, type Line, line, paragraph, section, text } from '../../grid/cells.ts';
import { estimatedIn } from './estimated.ts';
import { estimateSentence, footnoteSentence, footnotesHeading } from './footnote-texts.ts';

/** The notes that must accompany a period's figures. */
export const footnoteSentences = (statistic: QuarterStatistic | YearStatistic): readonly string[] => {
  const names = new Map(statistic.libraries.map((row) => [row.library, row.city]));
  const where = isYear(statistic) ? 'year' : 'quarter';
  return [
    ...statistic.footnotes.map(footnoteSentence),
    ...estimatedIn(statistic, (id) => names.get(id) ?? id).map((each) => estimateSentence(each, where)),
  ];
};

/** The notes with their heading; empty when there are none. */
export const footnoteLines = (statistic: QuarterStatistic | YearStatistic): readonly Line[] => {
  const sentences = footnoteSentences(statistic);
  if (sentences.length === 0) return [];
  return [blankLine, line(section(footnotesHeading)), ...sentences.flatMap((each) => paragraph(each, text))];
};
