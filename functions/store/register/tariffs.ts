import type { ReportingYear } from '../../../domain/calendar/quarter.ts';
import type { TypedTariffs } from '../../../domain/statistics/tariffs.ts';
import type { Database } from '../database.ts';

/** The settlement prices by year, as far as the secretary typed them. */
export const loadTariffs = async (database: Database): Promise<ReadonlyMap<ReportingYear, TypedTariffs>> => {
  const { docs } = await database.tariffs.get();
  return new Map(
    docs.map((document) => {
      const { b2b, transport } = document.data();
      return [document.id as ReportingYear, { b2b, transport }];
    }),
  );
};

export const saveTariffs = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  year: ReportingYear,
  tariffs: TypedTariffs,
): void => {
  transaction.set(database.tariffs.doc(year), { version: 1, year, ...tariffs });
};
