import type { FoundFile } from '../google/drive.ts';
import type { Editors } from '../google/editors.ts';
import { attempt, type Result } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import { marksPerTransactionMax } from '../store/queue/due.ts';
import { forgetUnregisteredFiles, saveShared } from '../store/queue/feed.ts';
import { loadHealth } from '../store/queue/health.ts';
import { loadWorkbooks } from '../store/register/registry.ts';

/**
 * Asks for the editors of each file that Drive lists without them: files in shared drives and files that we may only read.
 * After a refusal the stored editors stay; after a transient failure it asks no further.
 */
const withEditors = async ({ drive }: World, files: readonly FoundFile[]): Promise<readonly FoundFile[]> => {
  const found: FoundFile[] = [];
  let isSilent = false;
  for (const file of files) {
    const asked: Result<Editors> | null =
      file.editors || isSilent ? null : await attempt(() => drive.editorsOf(file.id));
    if (asked?.ok === false) isSilent = asked.reason === 'passing';
    found.push(asked?.ok ? { ...file, editors: asked.value } : file);
  }
  return found;
};

/**
 * Lists the workbooks that are shared with us, and the editors of the registered ones. The change feed reports the same, but
 * not for files that were shared before the feed was opened.
 */
export const noteShared = async (world: World): Promise<void> => {
  const { database, drive } = world;
  const known = Object.keys((await loadHealth(database)).unregisteredFiles);
  const files = await drive.sharedWorkbooks();
  const registered = new Set((await loadWorkbooks(database)).map(({ id }) => id));
  const unregisteredFiles = files.filter(({ id }) => !registered.has(id));
  // Before the slow calls, because the feed may report meanwhile that one of them is gone.
  for (let start = 0; start < unregisteredFiles.length; start += marksPerTransactionMax)
    await saveShared(database, unregisteredFiles.slice(start, start + marksPerTransactionMax));
  const listed = new Set(files.map(({ id }) => id));
  await forgetUnregisteredFiles(
    database,
    known.filter((id) => !listed.has(id)),
  );
  const ours = files.filter(({ id }) => registered.has(id));
  for (let start = 0; start < ours.length; start += marksPerTransactionMax)
    await saveShared(database, await withEditors(world, ours.slice(start, start + marksPerTransactionMax)));
};
