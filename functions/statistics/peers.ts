import type { FigureCell, FigureId, LibraryRow, PeerFigure } from '../../sheets/statistic/statistic.ts';
import { medianOf } from './fee.ts';

/** With fewer others a median would tell what one of them gave. */
const othersMin = 3;

const nothing: FigureCell = { kind: 'missing' };

/**
 * A library's own figures beside the middle one of the others (`users.md`: the reward). No ranking; no median of fewer
 * than three.
 */
export const peersOf = (
  rows: readonly LibraryRow[],
  library: string,
  figures: readonly FigureId[],
): readonly PeerFigure[] => {
  const own = rows.find((row) => row.library === library);
  const others = rows.filter((row) => row.library !== library);
  return figures.map((figure) => {
    const values = others
      .flatMap(({ cells }) => {
        const cell = cells.get(figure);
        return cell?.kind === 'number' ? [cell.value] : [];
      })
      .sort((one, other) => one - other);
    const median = values.length < othersMin ? null : medianOf(values);
    return { figure, own: own?.cells.get(figure) ?? nothing, median, others: values.length };
  });
};
