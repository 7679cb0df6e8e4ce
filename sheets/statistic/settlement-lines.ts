import {
  blankLine,
  count,
  euro,
  euroDifference,
  header,
  headerLine,
  type Line,
  label,
  line,
  paragraph,
  subtitle,
  text,
} from './cells.ts';
import type { QuarterStatistic, YearStatistic } from './statistic.ts';
import { noSettlement, noTariffs, sections, settlementHeaders, settlementNote } from './texts.ts';

/** Why there is nothing to show; a figure that cannot be computed is not zero. */
const withoutLines = ({ tariffs, period }: QuarterStatistic | YearStatistic): readonly Line[] =>
  paragraph(tariffs ? noSettlement : noTariffs(period.slice(0, 4)), text);

/** What the libraries would settle among themselves by the group's tariffs of the year. */
export const settlementLines = (statistic: QuarterStatistic | YearStatistic): readonly Line[] => {
  const { tariffs, settlements } = statistic;
  const heading = header(sections.settlement, 'LEFT');
  return !tariffs || settlements.length === 0
    ? [blankLine, headerLine([heading]), ...withoutLines(statistic)]
    : [
        blankLine,
        headerLine([heading, ...settlementHeaders.map((each) => header(each))]),
        ...settlements.map(({ city, filled, received, settlement, transport }) =>
          line(label(city), count(filled), count(received), euroDifference(settlement), euro(transport)),
        ),
        ...paragraph(settlementNote(tariffs), subtitle),
      ];
};
