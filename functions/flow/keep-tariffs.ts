import { noTariffs } from '../../sheets/secretariat/tariffs/layout.ts';
import { type TariffLine, tariffAfter } from '../../sheets/secretariat/tariffs/parse.ts';
import { saveAndMark } from '../store/due.ts';
import { loadTariffs, saveTariffs } from '../store/tariffs.ts';
import type { World } from './ports.ts';

/** Keeps what the libraries settle by; the statistic that shows it is made again. */
export const keepTariffs = async ({ database, clock }: World, lines: readonly TariffLine[]): Promise<void> => {
  const stored = await loadTariffs(database);
  for (const { year, b2b, transport } of lines) {
    const before = stored.get(year) ?? noTariffs;
    const after = { b2b: tariffAfter(b2b, before.b2b), transport: tariffAfter(transport, before.transport) };
    if (after.b2b === before.b2b && after.transport === before.transport) continue;
    await saveAndMark(database, { summary: true }, clock.now(), (transaction) =>
      saveTariffs(database, transaction, year, after),
    );
  }
};
