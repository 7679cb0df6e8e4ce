import { afterAll, beforeAll, expect, it } from 'vitest';
import { redactStored } from '../../functions/store/redaction.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from './small-world.ts';

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

it('a name that was typed is gone from everything that is stored, and what stays says so', async () => {
  const { database } = world.local.world;
  const key = `PB-ARN_${quarter}`;
  const everything = async (): Promise<string> => {
    const [submission, readings, revisions] = await Promise.all([
      database.submissions.doc(key).get(),
      database.readings(key).get(),
      database.revisions(key).get(),
    ]);
    return JSON.stringify([
      submission.data(),
      ...readings.docs.map((one) => one.data()),
      ...revisions.docs.map((one) => one.data()),
    ]);
  };
  await world.type('PB-ARN', { ...completeForm(), showcase: 'Mevrouw Piersma was blij.', done: true });
  await world.type('PB-ARN', { showcase: 'Een klant was blij.' });
  expect(await everything()).toContain('Piersma');
  const mark = '[weggehaald op 1 april 2026]';
  const changed = await redactStored(database, { library: 'PB-ARN', quarter }, { measure: 'showcase', mark });
  const left = await everything();
  expect(changed).toBeGreaterThan(2);
  expect(left).not.toContain('Piersma');
  expect(left).toContain(mark);
  expect(left).toContain('"value":583');
  expect(await redactStored(database, { library: 'PB-ARN', quarter }, { measure: 'showcase', mark })).toBe(0);
});
