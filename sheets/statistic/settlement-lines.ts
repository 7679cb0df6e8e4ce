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
} from './cells.ts';
import type { QuarterStatistic, YearStatistic } from './statistic.ts';
import { sections, settlementHeaders, settlementNote } from './texts.ts';

/** What the libraries would settle among themselves; nothing without the group's tariffs. */
export const settlementLines = ({ settlements }: QuarterStatistic | YearStatistic): readonly Line[] =>
  settlements.length === 0
    ? []
    : [
        blankLine,
        headerLine([header(sections.settlement, 'LEFT'), ...settlementHeaders.map((each) => header(each))]),
        ...settlements.map(({ city, filled, received, settlement, transport }) =>
          line(label(city), count(filled), count(received), euroDifference(settlement), euro(transport)),
        ),
        ...paragraph(settlementNote, subtitle),
      ];
