import { beforeEach, expect, it } from 'vitest';
import type { World } from '../../../functions/ports.ts';
import { type Checks, drain, type Manner } from '../../../functions/queue/drain.ts';
import { well } from '../../../functions/queue/outcome.ts';
import { began, freshList } from '../store/due-list.ts';
import { openStore } from '../store/rooms.ts';

/** Workbooks in a real store; of one of them the last look was begun and never finished. */
const database = await openStore();
const suspect = 'c';
beforeEach(async () => {
  await freshList(database, ['a', 'b', suspect, 'd', 'e']);
  await database.workbooks.doc(suspect).update({ strikes: 1 });
});

const world = {
  database,
  clock: { now: () => began + 10 },
  budget: { reserve: async () => null },
} as unknown as World;

/** What is looked at, and beside what. */
const looks = async (manner: Manner): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const besides = new Map<string, Set<string>>();
  const going = new Set<string>();
  let meet = (): void => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const check: Checks['questionnaire'] = async (_, { workbookId }) => {
    besides.set(workbookId, new Set(going));
    for (const other of going) besides.get(other)?.add(workbookId);
    going.add(workbookId);
    if (going.size > 1) meet();
    // The first of the others waits for a second one; beside the suspect any other would begin meanwhile.
    await (workbookId === suspect ? new Promise((resolve) => setTimeout(resolve, 20)) : met);
    going.delete(workbookId);
    return well;
  };
  await drain(world, { questionnaire: check } as Checks, manner);
  return besides;
};

it('A workbook whose last look was never finished is looked at alone: if its process dies, no other look dies with it', async () => {
  const besides = await looks({});
  expect([...besides.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect([...(besides.get(suspect) ?? [])]).toEqual([]);
  expect(besides.get('a')?.size).toBeGreaterThan(0);
});

it('A process that serves other calls too leaves it to the next sweep', async () => {
  const besides = await looks({ isShared: true });
  expect([...besides.keys()].sort()).toEqual(['a', 'b', 'd', 'e']);
  expect((await database.workbooks.doc(suspect).get()).data()).toMatchObject({ dueAt: began + 2, strikes: 1 });
  await looks({});
  expect((await database.workbooks.doc(suspect).get()).data()).toMatchObject({ dueAt: null, strikes: 0 });
});
