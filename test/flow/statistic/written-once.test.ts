import type { FaultRule } from '@ibl/local-google/admin/faults.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { World } from '../../../functions/ports.ts';
import { lease } from '../../../functions/queue/drain.ts';
import { publishChanges } from '../../../functions/statistic/publish.ts';
import { markSummaryDue } from '../../../functions/store/queue/due.ts';
import { person } from '../../../scripts/local/person.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { recoveredSheetId } from '../../../sheets/questionnaire/repair/recovered.ts';
import { completeForm, type LibraryId, quarter } from '../../lab/small-world.ts';
import { type FaultsWorld, idOf, startFaultsWorld } from '../faults/faults-world.ts';
import { meanwhile, moments } from '../questionnaire/meanwhile.ts';

/**
 * A batch is carried out once, and only if no other instance has written since its read. Sent
 * again, or by a paused instance, it would overwrite restored text and newer figures.
 */
let faulty: FaultsWorld;
let drainer: World;
let other: World;
beforeAll(async () => {
  faulty = await startFaultsWorld();
  [drainer, other] = [faulty.drainer(), faulty.drainer()];
  await rest();
  await publishChanges(other);
  await rest();
});
afterAll(() => faulty.close());

const rest = async (): Promise<void> => {
  while ((await faulty.work(other)) > 0);
};
/** What is left due for a while has its turn. */
const later = async (): Promise<void> => {
  faulty.later(lease + 1);
  await rest();
};

const owner = () => person(faulty.world.local.endpoints.google, 'owner');
const tabIn = async (workbook: string, sheetId: number): Promise<Tab | undefined> => {
  const read = await other.sheets.read(workbook);
  return read.ok ? read.value.tabs.find((tab) => tab.sheetId === sheetId) : undefined;
};
const kept = async (workbook: string): Promise<readonly string[]> =>
  ((await tabIn(workbook, recoveredSheetId))?.rows ?? []).slice(1).map((row) => row[0]?.shown ?? '');

const rowOf = (code: 'lending_filled_loans' | 'lending_unfilled'): number => freshPlaces(quarter).get(code) ?? -1;

/** The answer to the next batch is lost, though it was carried out. */
const lost: readonly (readonly [string, Pick<FaultRule, 'kind' | 'status'>])[] = [
  ['is answered 503', { kind: 'status', status: 503 }],
  ['is cut off', { kind: 'drop' }],
];
const loseAnswer = (how: Pick<FaultRule, 'kind' | 'status'>): void => {
  faulty.faults.add({ method: 'sheets.spreadsheets.batchUpdate', when: { nth: 1 }, ...how, afterWork: true });
};

describe('what was typed over a label of ours is in Teruggevonden', () => {
  const workbook = () => idOf(faulty, 'PB-ARN');
  const typeOver = (text: string) =>
    owner().type(workbook(), [
      { tab: tabTitle(quarter), row: rowOf('lending_filled_loans'), column: columns.label, text },
    ]);
  beforeAll(async () => {
    await typeOver('eerste');
    await rest();
  });

  it.each(lost)('when the batch that keeps it %s', async (name, how) => {
    const text = `belangrijk, ${name}`;
    await typeOver(text);
    loseAnswer(how);
    await rest();
    faulty.clearFaults();
    await later();
    expect(await kept(workbook())).toContain(text);
  });

  it.each(moments)('when the look that keeps it stands still %s, and another keeps it first', async (moment) => {
    const text = `belangrijk, ${moment}`;
    await typeOver(text);
    await faulty.work(meanwhile(drainer, workbook(), { moment, act: later }));
    await later();
    expect(await kept(workbook())).toContain(text);
  });
});

describe('what was typed over Historie is in Teruggevonden', () => {
  const typeOver = (text: string) =>
    owner().type(faulty.world.secretariat, [{ tab: 'Historie', row: 0, column: 3, text }]);

  it('when a publication and a look keep it in the same second', async () => {
    await typeOver('eerste');
    await rest();
    await typeOver('belangrijk');
    await markSummaryDue(drainer.database);
    const moment = 'between the save and the write';
    await publishChanges(meanwhile(drainer, faulty.world.secretariat, { moment, act: rest }));
    await later();
    await publishChanges(other);
    expect(await kept(faulty.world.secretariat)).toContain('belangrijk');
  });
});

describe('a figure that is typed in a row that came back stays', () => {
  const sheetId = sheetIdOf(quarter);
  const find = async (workbook: string) => {
    const rows = (await tabIn(workbook, sheetId))?.rows ?? [];
    const at = rows.findIndex((row) => row[columns.code]?.shown === 'lending_unfilled');
    return { at, shown: rows[at]?.[columns.input]?.shown };
  };
  /** @returns her workbook. */
  const throwAway = async (library: LibraryId): Promise<string> => {
    const workbook = idOf(faulty, library);
    await faulty.world.type(library, completeForm());
    await rest();
    const range = { sheetId, dimension: 'ROWS', startIndex: (await find(workbook)).at, endIndex: 0 };
    const requests = [{ deleteDimension: { range: { ...range, endIndex: range.startIndex + 1 } } }];
    await faulty.change(workbook, requests);
    return workbook;
  };
  const typeThere = async (workbook: string): Promise<void> => {
    const { at } = await find(workbook);
    await owner().type(workbook, [{ tab: tabTitle(quarter), row: at, column: columns.input, text: '4321' }]);
  };

  it('when the look that brought it back stands still, and another brings it back first', async () => {
    const workbook = await throwAway('PB-DEV');
    const act = async (): Promise<void> => {
      await later();
      await typeThere(workbook);
      await rest();
    };
    await faulty.work(meanwhile(drainer, workbook, { moment: 'between the save and the write', act }));
    await later();
    expect((await find(workbook)).shown).toBe('4.321');
  });

  it('when the answer of the batch that brought it back is lost, and she types before it is sent again', async () => {
    const workbook = await throwAway('PB-MDB');
    loseAnswer({ kind: 'status', status: 503 });
    const wait = vi.spyOn(drainer.clock, 'sleep').mockImplementationOnce(() => typeThere(workbook));
    await faulty.work(drainer);
    expect(wait).toHaveBeenCalled();
    faulty.clearFaults();
    await later();
    expect((await find(workbook)).shown).toBe('4.321');
  });
});
