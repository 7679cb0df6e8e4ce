import { noTariffs } from '../../../domain/statistics/tariffs.ts';
import { type TariffLine, tariffAfter } from '../../../sheets/secretariat/settings/tariffs/parse.ts';
import type { World } from '../../ports.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import { saveAndMark } from '../../store/queue/due.ts';
import { saveTariffs } from '../../store/register/tariffs.ts';

/** Saves changed settlement prices and marks the summary due. @returns whether any changed. */
export const keepTariffs = async (
  { database, clock }: World,
  stored: GroupSnapshot['tariffs'],
  lines: readonly TariffLine[],
): Promise<boolean> => {
  let changed = false;
  for (const { year, b2b, transport } of lines) {
    const before = stored.get(year) ?? noTariffs;
    const after = { b2b: tariffAfter(b2b, before.b2b), transport: tariffAfter(transport, before.transport) };
    if (after.b2b === before.b2b && after.transport === before.transport) continue;
    await saveAndMark(database, { summary: true }, clock.now(), (transaction) =>
      saveTariffs(database, transaction, year, after),
    );
    changed = true;
  }
  return changed;
};
