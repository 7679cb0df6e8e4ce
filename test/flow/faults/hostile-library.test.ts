import { afterAll, beforeAll, expect, it } from 'vitest';
import { vandalise } from '../../../scripts/bench/delivery/hostile.ts';
import { type LibraryId, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** One library types the longest and worst that Google takes, copies its tab and deletes columns; another fills in its form. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const rounds = 5;

const callsOn = async (library: LibraryId, action: () => Promise<unknown>) => {
  const count = (method: string): number =>
    world.local.google.requests
      .entries()
      .filter(
        (entry) =>
          entry.account === world.local.endpoints.serviceAccount &&
          entry.method === `sheets.spreadsheets.${method}` &&
          entry.path.includes(world.workbooks[library]),
      ).length;
  const before = { reads: count('get'), writes: count('batchUpdate') };
  await action();
  return { reads: count('get') - before.reads, writes: count('batchUpdate') - before.writes };
};

const change = (round: number) => world.type('PB-DEV', { lending_unfilled: `ca. ${80 + round}` });
const stateOf = async (library: LibraryId) =>
  (await world.local.world.database.workbooks.doc(world.workbooks[library]).get()).data();

it('Its neighbour is answered by as many calls as without it, each time', async () => {
  const alone = await callsOn('PB-DEV', () => change(0));
  for (let round = 1; round <= rounds; round++) {
    await vandalise(world.local.endpoints.google, world.workbooks['PB-ARN'], round);
    expect(await callsOn('PB-DEV', () => change(round))).toEqual(alone);
    expect(await world.shown('PB-DEV', 'lending_unfilled', 'verdict')).toContain(String(80 + round));
  }
});

it('Its own looks come to an end, and write nothing again once it stops', async () => {
  await world.local.google.settled();
  expect(await stateOf('PB-ARN')).toMatchObject({ dueAt: null, strikes: 0, trouble: null });
  const lookAgain = async () => {
    await world.local.fire('daily');
    await world.local.google.settled();
  };
  await lookAgain();
  expect((await callsOn('PB-ARN', lookAgain)).writes).toBe(0);
});
