import { isUnderWay, isYear, type QuarterStatistic, type YearStatistic } from '../../../domain/statistics/statistic.ts';
import {
  blankLine,
  euro,
  euroDifference,
  type Line,
  line,
  paragraph,
  section,
  subtitle,
  text,
  word,
} from '../../grid/cells.ts';
import { noSettlement, noTariffs, sections, settlementHeaders, settlementNote } from '../texts.ts';
import { settlementNotYet } from '../under-way-texts.ts';
import type { LibraryColumn } from './library-column.ts';

type Statistic = QuarterStatistic | YearStatistic;

/**
 * What the libraries would settle by the group's tariffs of the year; empty when those are unknown.
 */
export const settlementColumns = ({ tariffs, settlements }: Statistic): readonly LibraryColumn[] => {
  if (!tariffs || settlements.length === 0) return [];
  const byLibrary = new Map(settlements.map((each) => [each.library, each]));
  const [settlement, transport] = settlementHeaders;
  const cellOf =
    (show: typeof euro, key: 'settlement' | 'transport'): LibraryColumn['cell'] =>
    (library) => {
      const found = byLibrary.get(library);
      return found ? show(found[key]) : word('');
    };
  return [
    { heading: settlement, cell: cellOf(euroDifference, 'settlement') },
    { heading: transport, cell: cellOf(euro, 'transport') },
  ];
};

const whyNone = (statistic: Statistic): string =>
  isYear(statistic) && isUnderWay(statistic) ? settlementNotYet : noSettlement;

/** How the columns are computed, or why there are none: an unknown amount is not zero. */
export const settlementLines = (statistic: Statistic): readonly Line[] => {
  const { tariffs, settlements, period } = statistic;
  const heading = [blankLine, line(section(sections.settlement))];
  if (!tariffs) return [...heading, ...paragraph(noTariffs(period.slice(0, 4)), text)];
  return [
    ...heading,
    ...(settlements.length === 0 ? paragraph(whyNone(statistic), text) : paragraph(settlementNote(tariffs), subtitle)),
  ];
};
