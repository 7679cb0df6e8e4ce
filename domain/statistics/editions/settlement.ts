import type { ReportingYear } from '../../calendar/quarter.ts';
import type { FigureId, LibraryRow, Settlement, Tariffs } from '../statistic.ts';
import type { TypedTariffs } from '../tariffs.ts';

export type TariffsByYear = ReadonlyMap<ReportingYear, Tariffs>;

/** Years for which both tariffs are known. Only together do they determine what is settled. */
export const tariffsOf = (typed: ReadonlyMap<ReportingYear, TypedTariffs>): TariffsByYear =>
  new Map(
    [...typed].flatMap(([year, { b2b, transport }]) =>
      b2b === null || transport === null ? [] : [[year, { b2b, transport }] as const],
    ),
  );

const numberOf = ({ cells }: LibraryRow, figure: FigureId): number | null => {
  const cell = cells.get(figure);
  return cell?.kind === 'number' ? cell.value : null;
};

/** Rounds to whole cents, half away from zero, because an amount is not an average. */
const inCents = (euros: number): number => (Math.sign(euros) * Math.round(Math.abs(euros) * 100)) / 100;

/**
 * What the libraries would settle, in euros (`settlement_eur`, `transport_eur` in docs/domain.md,
 * 4), for those that gave both figures. An indication only: which flows the clearinghouse counts is
 * not verified.
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
