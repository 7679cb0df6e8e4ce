import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { completeForm, quarter, type SmallWorld, showOpenQuarter, startSmallWorld } from '../../lab/small-world.ts';

/** What an edit and a publication cost in calls of the Sheets API, counted at the local Google. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
  await showOpenQuarter(world);
});
afterAll(() => world.close());

const ours = async (action: () => Promise<unknown>): Promise<{ reads: number; writes: number }> => {
  const account = world.local.endpoints.serviceAccount;
  const count = (method: string) =>
    world.local.google.requests.entries().filter((entry) => entry.account === account && entry.method === method)
      .length;
  const before = { reads: count('sheets.spreadsheets.get'), writes: count('sheets.spreadsheets.batchUpdate') };
  await action();
  return {
    reads: count('sheets.spreadsheets.get') - before.reads,
    writes: count('sheets.spreadsheets.batchUpdate') - before.writes,
  };
};

describe('calls of the Sheets API', () => {
  it.each([
    ['a figure that is in order', { lending_filled_loans: '583' }],
    ['a figure that is not', { lending_filled_loans: 'ca. 40' }],
    ['a whole form with the box ticked', { ...completeForm(), done: true }],
  ])('%s costs at most two reads and one write, the echo included', async (_, cells) => {
    const calls = await ours(() => world.type('PB-ARN', cells));
    expect(calls.reads).toBeLessThanOrEqual(2);
    expect(calls.writes).toBe(1);
  });

  const lookAtAll = async (): Promise<void> => {
    await world.local.fire('daily');
    await world.local.google.settled();
  };

  it('looking again at what has not changed writes nothing', async () => {
    await lookAtAll();
    expect(await ours(lookAtAll)).toEqual({ reads: 4, writes: 0 });
  });

  it('publishing costs one read and one write a workbook, and its echo in Secretariaat a read', async () => {
    const publish = async () => {
      await publishPeriod(world.local.world, quarter);
      await world.local.google.settled();
    };
    // The first time that a library is shown the quarter, its tab is written too.
    await world.type('PB-DEV', { ...completeForm(), done: true });
    await world.type('PB-MDB', { ...completeForm(), done: true });
    await publish();
    await world.type('PB-MDB', { lending_unfilled: '81' });
    const calls = await ours(publish);
    expect(calls).toEqual({ reads: 3, writes: 2 });
  });

  it('publishing the same again writes nothing', async () => {
    const calls = await ours(() => publishPeriod(world.local.world, quarter));
    expect(calls.writes).toBe(0);
  });
});
