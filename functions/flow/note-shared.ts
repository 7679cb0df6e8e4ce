import type { FoundFile } from '../google/drive.ts';
import type { Editors } from '../google/editors.ts';
import { attempt } from '../google/trouble.ts';
import { marksPerTransactionMax } from '../store/due.ts';
import { saveShared } from '../store/feed.ts';
import { loadWorkbooks } from '../store/registry.ts';
import type { World } from './ports.ts';

/**
 * Drive lists the workbooks of a shared drive, and those that we may only read, without telling who may change them: that is
 * asked for one by one. What is refused, or fails in passing, stays as it was known.
 */
const editorsOf = async ({ drive }: World, { id, editors }: FoundFile): Promise<Editors> => {
  if (editors) return editors;
  const asked = await attempt(() => drive.editorsOf(id));
  return asked.ok ? asked.value : null;
};

/**
 * Asks which workbooks are shared with us, and who may change those that are registered. The change feed tells it as well, but
 * not of what was shared before we listened. Of a stranger nothing is asked.
 */
export const noteShared = async (world: World): Promise<void> => {
  const files = await world.drive.sharedWorkbooks();
  const registered = new Set((await loadWorkbooks(world.database)).map(({ id }) => id));
  for (let start = 0; start < files.length; start += marksPerTransactionMax) {
    const found: FoundFile[] = [];
    for (const file of files.slice(start, start + marksPerTransactionMax))
      found.push(registered.has(file.id) ? { ...file, editors: await editorsOf(world, file) } : file);
    await saveShared(world.database, found);
  }
};
