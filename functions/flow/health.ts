import { type Health, healthKind } from '../../sheets/secretariat/health-texts.ts';
import type { HealthDocument } from '../store/documents.ts';
import { markSummaryDue } from '../store/due.ts';
import { loadHealth, noteHealth } from '../store/health.ts';
import type { World } from './ports.ts';
import type { Stock } from './stock.ts';

type Known = Pick<Stock, 'libraries' | 'workbooks'>;

/** What the health line is made from. Pure. */
export const healthOf = (document: HealthDocument, { libraries, workbooks }: Known, account: string): Health => {
  const registered = new Set(workbooks.map(({ id }) => id));
  const troubled = new Set(workbooks.flatMap(({ trouble, library }) => (trouble !== null && library ? [library] : [])));
  const { pushedAt, changeSeenAt, checkedAt, sweptAt, oldestDueAt } = document;
  return {
    pushedAt,
    changeSeenAt,
    checkedAt,
    sweptAt,
    oldestDueAt,
    troubled: libraries.filter(({ id }) => troubled.has(id)).map(({ name }) => name),
    strangers: Object.entries(document.strangers)
      .filter(([id]) => !registered.has(id))
      .map(([, title]) => title),
    account,
    contact: null,
  };
};

const nobody: Known = { libraries: [], workbooks: [] };

/**
 * Has *Overzicht* written again when the controls have come to a standstill, or go on again. It is told by the function
 * that publishes, which wakes up when the others do not. What the workbooks themselves are in marks it by itself.
 */
export const watchHealth = async (world: World): Promise<void> => {
  const now = world.clock.now();
  const document = await loadHealth(world.database);
  const kind = healthKind(healthOf({ ...document, strangers: {} }, nobody, world.serviceAccount), now);
  if (kind === (document.told ?? 'well')) return;
  await markSummaryDue(world.database);
  await noteHealth(world.database, { told: kind });
};
