import type { FigureId, KbComparison, QuarterStatistic, YearStatistic } from '../../../domain/statistics/statistic.ts';
import { count, difference, percentChange, word } from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import { figureLabel, kbApart, kbHeaders, noFigures, notApplicable } from '../texts.ts';
import type { LibraryColumn } from './library-column.ts';

type Statistic = QuarterStatistic | YearStatistic;
type Pair = Pick<KbComparison, 'own' | 'kb' | 'apart'>;

const pairCells = ({ own, kb, apart }: Pair): readonly PageCell[] => [
  own === null ? word(noFigures) : count(own),
  count(kb),
  own === null ? word('') : difference(own - kb),
  own === null ? word('') : kb === 0 ? word(notApplicable) : percentChange((100 * (own - kb)) / kb),
  word(apart ? kbApart : ''),
];

const figuresIn = ({ kb }: Statistic): readonly FigureId[] => [...new Set(kb.map(({ figure }) => figure))];

/** The libraries' own figures beside the KB's; empty when the KB gave none. */
export const kbColumns = (statistic: Statistic): readonly LibraryColumn[] =>
  figuresIn(statistic).flatMap((figure) => {
    const pairs = new Map(
      statistic.kb.filter((each) => each.figure === figure).map((each) => [each.library, pairCells(each)]),
    );
    return kbHeaders(figureLabel(figure)).map(
      (heading, index): LibraryColumn => ({ heading, cell: (library) => pairs.get(library)?.[index] ?? word('') }),
    );
  });

/** Both sums are over the libraries that gave the figure themselves, so they are comparable. */
const sumOf = (rows: readonly KbComparison[]): Pair => {
  const both = rows.filter(({ own }) => own !== null);
  const own = both.reduce((sum, each) => sum + (each.own ?? 0), 0);
  const kb = both.reduce((sum, each) => sum + each.kb, 0);
  return { own: both.length === 0 ? null : own, kb, apart: false };
};

/** The sums under those columns, which are the last; empty when there are none. */
export const kbTotalLine = (statistic: Statistic): readonly PageCell[] =>
  figuresIn(statistic).flatMap((figure) => pairCells(sumOf(statistic.kb.filter((each) => each.figure === figure))));
