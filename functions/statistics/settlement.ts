import type { ReportingYear } from '../../sheets/questionnaire/quarter.ts';
import type { FigureId, LibraryRow, Settlement } from '../../sheets/statistic/statistic.ts';

/** The group's own tariffs in a year, in euros: per delivered item, and for the transport of a received one. */
export interface Tariffs {
  readonly b2b: number;
  readonly transport: number;
}

export type TariffsByYear = ReadonlyMap<ReportingYear, Tariffs>;

const numberOf = ({ cells }: LibraryRow, figure: FigureId): number | null => {
  const cell = cells.get(figure);
  return cell?.kind === 'number' ? cell.value : null;
};

/** Whole cents, half away from zero: an amount is no average. */
const inCents = (euros: number): number => (Math.sign(euros) * Math.round(Math.abs(euros) * 100)) / 100;

/**
 * What the libraries would settle (`settlement_eur`, `transport_eur` in `domain.md` 4), of those that gave both figures.
 * Which flows the clearinghouse counts is not verified: an indication.
 */
export const settlementsOf = (rows: readonly LibraryRow[], tariffs: Tariffs | undefined): readonly Settlement[] => {
  if (!tariffs) return [];
  return rows.flatMap((row): Settlement[] => {
    const filled = numberOf(row, 'lending_filled_national');
    const received = numberOf(row, 'borrowing_received_national');
    if (filled === null || received === null) return [];
    const { library, city } = row;
    return [
      {
        library,
        city,
        filled,
        received,
        settlement: inCents((filled - received) * tariffs.b2b),
        transport: inCents(received * tariffs.transport),
      },
    ];
  });
};
