import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LibraryId } from '../../lab/small-world.ts';
import { type FaultsWorld, idOf, startFaultsWorld } from '../faults/faults-world.ts';

/** Three questionnaires are due at once; a slow check does not hold up the others. */
let faulty: FaultsWorld;
beforeAll(async () => {
  faulty = await startFaultsWorld();
  await faulty.work(faulty.drainer());
});
afterAll(() => faulty.close());

const checkedFrom = (line: number): readonly string[] =>
  faulty.logged
    .slice(line)
    .filter((text) => text.includes('Checked a workbook'))
    .map((text) => JSON.parse(text).workbook);

const edit = async (libraries: readonly LibraryId[], text: string): Promise<void> => {
  for (const library of libraries) await faulty.world.type(library, { lending_filled_loans: text });
};

describe('looks side by side', () => {
  it('a workbook that Google is slow with holds up no other, and the drain ends after it', async () => {
    await edit(['PB-ARN', 'PB-DEV', 'PB-MDB'], 'ca. 41');
    const slow = idOf(faulty, 'PB-ARN');
    faulty.faults.add({
      method: 'sheets.spreadsheets.get',
      path: slow,
      when: { nth: 1 },
      kind: 'slow',
      milliseconds: 900,
    });
    const before = faulty.logged.length;
    expect(await faulty.work(faulty.drainer())).toBe(3);
    expect(checkedFrom(before).map((id) => id === slow)).toEqual([false, false, true]);
    faulty.clearFaults();
  });

  it('what is marked during its look is looked at once more by the same drain', async () => {
    const library: LibraryId = 'PB-ARN';
    await faulty.work(faulty.drainer());
    await edit([library], 'ca. 42');
    const drainer = faulty.drainer();
    const { read } = drainer.sheets;
    let looks = 0;
    const marked = async (id: string) => {
      const answer = await read(id);
      if (looks++ === 0) {
        await edit([library], 'ca. 43');
        await faulty.feed(drainer);
      }
      return answer;
    };
    await faulty.work({ ...drainer, sheets: { ...drainer.sheets, read: marked } });
    expect(looks).toBe(2);
    expect(await faulty.world.shown(library, 'lending_filled_loans', 'verdict')).toContain('ca. 43');
  });
});
