import { marksPerTransactionMax } from '../store/due.ts';
import { saveEditors } from '../store/feed.ts';
import type { World } from './ports.ts';

/** Drive lists the workbooks of a shared drive without telling who may change them: those are asked for one by one. */
const editorsOf = async ({ drive }: World, { id, editors }: { id: string; editors: readonly string[] | null }) =>
  editors ?? (await drive.editorsOf(id));

/** Asks who may change each workbook. The change feed tells it as well, but not of what was shared before we listened. */
export const noteEditors = async (world: World): Promise<void> => {
  const files = await world.drive.sharedWorkbooks();
  for (let start = 0; start < files.length; start += marksPerTransactionMax) {
    const found = new Map<string, readonly string[]>();
    for (const file of files.slice(start, start + marksPerTransactionMax)) {
      const editors = await editorsOf(world, file);
      if (editors) found.set(file.id, editors);
    }
    await saveEditors(world.database, found);
  }
};
