import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../../functions/handlers/checks.ts';
import type { World } from '../../../functions/ports.ts';
import { drain, lease } from '../../../functions/queue/drain.ts';
import { loadGroupTexts } from '../../../functions/store/publications/group-texts.ts';
import { markDue } from '../../../functions/store/queue/due.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt } from '../../../sheets/grid/tab.ts';
import { paperColumns } from '../../../sheets/secretariat/papers/layout.ts';
import { quarter } from '../../lab/small-world.ts';
import { type FaultsWorld, startFaultsWorld } from '../faults/faults-world.ts';
import { meanwhile, moments } from './meanwhile.ts';

/**
 * A check pauses until its lease has expired and another check has finished; then it goes on with
 * old data.
 */
let faulty: FaultsWorld;
let stalled: World;
let other: World;
beforeAll(async () => {
  faulty = await startFaultsWorld();
  stalled = faulty.drainer();
  other = faulty.drainer();
  await rest();
});
afterAll(() => faulty.close());

const rest = async (): Promise<void> => {
  while ((await faulty.work(other)) > 0);
};

const type = async (text: string): Promise<void> => {
  const read = await other.sheets.read(faulty.world.secretariat);
  const tab = read.ok && read.value.tabs.find(({ title }) => title === 'Teksten');
  if (!tab) throw new Error('no tab Teksten');
  const row = tab.rows.findIndex((_, at) => textAt(tab, at, paperColumns.code) === `${quarter} summary`);
  const typed = [{ tab: 'Teksten', row, column: paperColumns.text, text }];
  await person(faulty.world.local.endpoints.google, 'owner').type(faulty.world.secretariat, typed);
};

describe.each(moments)('a look at Secretariaat that is overtaken %s', (moment) => {
  it('leaves what the secretary typed last, once all is quiet', async () => {
    await type(`eerst, ${moment}`);
    await rest();
    await markDue(other.database, [faulty.world.secretariat], other.clock.now());
    const act = async (): Promise<void> => {
      faulty.later(lease + 1);
      await type(`later, ${moment}`);
      await rest();
    };
    await faulty.work(meanwhile(stalled, faulty.world.secretariat, { moment, act }));
    await rest();
    expect((await loadGroupTexts(other.database, quarter)).summary).toBe(`later, ${moment}`);
  });
});

describe('a look at a questionnaire that stood still before its write', () => {
  const shown = () => faulty.world.shown('PB-ARN', 'lending_filled_loans', 'verdict');

  it('writes nothing over newer answers, and is looked at once more, though Drive does not tell of it', async () => {
    await faulty.world.type('PB-ARN', { lending_filled_loans: 'ca. 31' });
    await faulty.feed(other);
    const act = async (): Promise<void> => {
      faulty.later(lease + 1);
      await faulty.world.type('PB-ARN', { lending_filled_loans: 'ca. 32' });
      await rest();
      expect(await shown()).toContain('ca. 32');
    };
    await drain(
      meanwhile(stalled, faulty.world.workbooks['PB-ARN'], { moment: 'between the save and the write', act }),
      checks,
    );
    expect(await shown()).toContain('ca. 32');
    expect((await drain(other, checks)).looks).toBe(1);
    expect(await shown()).toContain('ca. 32');
    expect((await drain(other, checks)).looks).toBe(0);
  });
});
