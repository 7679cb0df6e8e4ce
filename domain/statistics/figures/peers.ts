import type { RateId } from '../library-report.ts';
import type { FigureCell, FigureId, LibraryRow, PeerFigure } from '../statistic.ts';
import { medianOf } from './fee.ts';
import { indicators, ratioOf } from './indicator.ts';

/** With fewer others, a median would reveal what one of them gave. */
const othersMin = 3;

const nothing: FigureCell = { kind: 'missing' };

type Terms = Readonly<Partial<Record<FigureId, 1 | -1>>>;

const sumOf = (cells: LibraryRow['cells'], terms: Terms): number =>
  Object.entries(terms).reduce((sum, [figure, sign]) => {
    const cell = cells.get(figure as FigureId);
    return cell?.kind === 'number' ? sum + sign * cell.value : Number.NaN;
  }, 0);

/**
 * The order matters: a quarter not handed in says nothing about the rest, and `onbekend` says more
 * than an empty cell.
 */
const nothings = ['missing', 'unknown', 'blank', 'not-applicable'] as const;

/** Why a rate cannot be computed: the kind of nothing that one of its figures is. */
const whyNone = (cells: LibraryRow['cells'], terms: readonly Terms[]): FigureCell => {
  const figures = terms.flatMap((one) => Object.keys(one) as FigureId[]);
  const kinds = new Set(figures.map((figure) => cells.get(figure)?.kind ?? 'missing'));
  const kind = nothings.find((one) => kinds.has(one));
  return kind ? { kind } : nothing;
};

/** One library's rate, if it gave all ingredients. Without requests there is no rate (`n.v.t.`). */
const rateOf = (cells: LibraryRow['cells'], rate: RateId): FigureCell => {
  const indicator = indicators.find(({ id }) => id === rate);
  if (!indicator?.over) throw new Error(`${rate} is no rate`);
  const [sum, over] = [sumOf(cells, indicator.sum), sumOf(cells, indicator.over)];
  if (Number.isNaN(sum + over)) return whyNone(cells, [indicator.sum, indicator.over]);
  const value = ratioOf(indicator, { sum, over });
  return value === null ? { kind: 'not-applicable' } : { kind: 'number', value };
};

const isRate = (figure: FigureId | RateId): figure is RateId => indicators.some(({ id }) => id === figure);

/** A row's cell for a figure or a rate; `missing` when the row does not have it. */
export const cellOfRow = ({ cells }: Pick<LibraryRow, 'cells'>, figure: FigureId | RateId): FigureCell =>
  isRate(figure) ? rateOf(cells, figure) : (cells.get(figure) ?? nothing);

/**
 * A library's own figures beside the median of the others. No ranking, and no median of fewer than
 * three.
 */
export const peersOf = (
  rows: readonly LibraryRow[],
  library: string,
  figures: readonly (FigureId | RateId)[],
): readonly PeerFigure[] => {
  const own = rows.find((row) => row.library === library);
  const others = rows.filter((row) => row.library !== library);
  return figures.map((figure) => {
    const values = others
      .flatMap((row) => {
        const cell = cellOfRow(row, figure);
        return cell.kind === 'number' ? [cell.value] : [];
      })
      .sort((one, other) => one - other);
    const median = values.length < othersMin ? null : medianOf(values);
    return { figure, own: own ? cellOfRow(own, figure) : nothing, median, others: values.length };
  });
};
