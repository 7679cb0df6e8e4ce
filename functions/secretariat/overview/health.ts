import type { Library } from '../../../domain/libraries/library.ts';
import { isReplaced } from '../../../domain/libraries/replaced.ts';
import { type Health, healthKind } from '../../../sheets/secretariat/overview/health-texts.ts';
import type { WorkbookTrouble } from '../../../sheets/secretariat/overview/line.ts';
import type { World } from '../../ports.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import type { WorkbookDocument } from '../../store/documents.ts';
import { markDue, markSummaryDue } from '../../store/queue/due.ts';
import { loadHealth, noteHealth } from '../../store/queue/health.ts';
import { isStuck } from '../../store/queue/waiting.ts';
import type { HealthDocument } from '../../store/queue/work-documents.ts';
import { loadSummary } from '../../store/register/registry.ts';

/** The account that writes, and the person to call. */
export type Ours = Pick<World, 'serviceAccount' | 'technicalContact'>;

type Known = Pick<GroupSnapshot, 'libraries' | 'workbooks'>;

/** The facts for the health line. Pure. */
export const healthOf = (
  document: HealthDocument,
  { libraries, workbooks }: Known,
  { serviceAccount, technicalContact }: Ours,
): Health => {
  const registered = new Set(workbooks.map(({ id }) => id));
  const inTrouble = (kind: WorkbookTrouble): string[] => {
    const troubled = workbooks.filter((workbook) => lineTrouble(workbook) === kind);
    const isIn = (library: Library) =>
      troubled.some((workbook) => workbook.library === library.id && !isReplaced(library, workbook));
    return libraries.filter(isIn).map(({ name }) => name);
  };
  const { pushedAt, changeSeenAt, checkedAt, sweptAt, publishedAt, oldestDueAt } = document;
  return {
    pushedAt,
    changeSeenAt,
    checkedAt,
    sweptAt,
    publishedAt,
    oldestDueAt,
    troubled: inTrouble('locked'),
    statisticLocked: workbooks.some((one) => one.kind === 'statistic' && lineTrouble(one) === 'locked'),
    failing: inTrouble('failing'),
    stuck: inTrouble('stuck'),
    unregisteredFiles: Object.entries(document.unregisteredFiles)
      .filter(([id]) => !registered.has(id))
      .map(([, title]) => title),
    unregisteredUncounted: document.unregisteredUncounted,
    account: serviceAccount,
    contact: technicalContact,
  };
};

/** Why a workbook is not checked, for its line; null = it is. */
export const lineTrouble = (workbook: Pick<WorkbookDocument, 'trouble' | 'strikes'>): WorkbookTrouble | null => {
  const { trouble } = workbook;
  if (isStuck(workbook)) return 'stuck';
  if (trouble === null || trouble === 'other-library' || trouble === 'refused') return trouble;
  return trouble === 'failed' ? 'failing' : 'locked';
};

const markSecretariat = async ({ database }: World, now: number): Promise<void> => {
  const summary = await loadSummary(database);
  if (summary?.secretariatId) await markDue(database, [summary.secretariatId], now);
};

const nobody: Known = { libraries: [], workbooks: [] };

/**
 * Has *Overzicht* rewritten when the checks have stopped or resumed. `publish` does this, because it
 * runs when the other functions do not.
 */
export const watchHealth = async (world: World): Promise<void> => {
  const now = world.clock.now();
  const document = await loadHealth(world.database);
  const kind = healthKind(healthOf({ ...document, unregisteredFiles: {} }, nobody, world), now);
  if (kind === (document.told ?? 'well')) return;
  await markSummaryDue(world.database);
  // The publication that would tell of it is what fails: so the check of Secretariaat does.
  if (kind === 'unpublished') await markSecretariat(world, now);
  await noteHealth(world.database, { told: kind });
};
