import { blankLine, type Line, line, paragraph, section, text } from './cells.ts';
import { estimateSentences, footnoteSentence, footnotesHeading } from './footnote-texts.ts';
import { isUnderWay, isYear, type QuarterStatistic, type YearStatistic } from './statistic.ts';

/** What must be said beside the figures of a period; nothing when there is nothing. */
export const footnoteLines = (statistic: QuarterStatistic | YearStatistic): readonly Line[] => {
  const names = new Map(statistic.libraries.map((row) => [row.library, row.city]));
  const sentences = [
    ...statistic.footnotes.map(footnoteSentence),
    // A quarter's own totals hold no estimates, nor does a year that is under way.
    ...(isYear(statistic) && !isUnderWay(statistic)
      ? estimateSentences(statistic.estimates, (id) => names.get(id) ?? id)
      : []),
  ];
  if (sentences.length === 0) return [];
  return [blankLine, line(section(footnotesHeading)), ...sentences.flatMap((each) => paragraph(each, text))];
};
