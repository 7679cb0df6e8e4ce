import type { PageCell } from '../grid/page.ts';
import {
  blankLine,
  count,
  difference,
  header,
  headerLine,
  type Line,
  label,
  line,
  overflowing,
  percentChange,
  text,
  word,
} from './cells.ts';
import type { KbComparison, QuarterStatistic, YearStatistic } from './statistic.ts';
import { figureLabel, kbApart, kbHeaders, kbTotal, noFigures, notApplicable, sections } from './texts.ts';

type Pair = Pick<KbComparison, 'own' | 'kb' | 'apart'>;

const pairCells = ({ own, kb, apart }: Pair): readonly PageCell[] => [
  own === null ? word(noFigures) : count(own),
  count(kb),
  own === null ? word('') : difference(own - kb),
  own === null ? word('') : kb === 0 ? word(notApplicable) : percentChange((100 * (own - kb)) / kb),
  overflowing(text(apart ? kbApart : '')),
];

/** Over the libraries that gave the figure themselves, so that the two sums speak of the same libraries. */
const sumOf = (rows: readonly KbComparison[]): Pair => {
  const both = rows.filter(({ own }) => own !== null);
  const own = both.reduce((sum, each) => sum + (each.own ?? 0), 0);
  const kb = both.reduce((sum, each) => sum + each.kb, 0);
  return { own: both.length === 0 ? null : own, kb, apart: false };
};

/** The libraries' own figures beside those of the KB; nothing when the KB gave none. */
export const kbLines = ({ kb }: QuarterStatistic | YearStatistic): readonly Line[] => {
  const figures = [...new Set(kb.map(({ figure }) => figure))];
  return figures.flatMap((figure) => {
    const rows = kb.filter((each) => each.figure === figure);
    const heading = `${sections.kb}: ${figureLabel(figure)}`;
    return [
      blankLine,
      headerLine([header(heading, 'LEFT'), ...kbHeaders.map((each) => header(each))], 40),
      ...rows.map((each) => line(label(each.city), ...pairCells(each))),
      line(label(kbTotal, true), ...pairCells(sumOf(rows))),
    ];
  });
};
