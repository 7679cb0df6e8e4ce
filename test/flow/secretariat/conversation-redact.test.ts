import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEdition } from '../../../domain/statistics/editions/edition.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { adopt } from '../../../functions/secretariat/decisions/adopt.ts';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { loadNewestEdition } from '../../../functions/store/publications/publications.ts';
import { redactStored } from '../../../functions/store/submissions/redaction.ts';
import { completeForm, quarter, type SmallWorld, showOpenQuarter, startSmallWorld } from '../../lab/small-world.ts';

/** A redacted name is gone from everything that is stored. */

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
  await showOpenQuarter(world);
});
afterAll(() => world.close());

it('a name that was typed is gone from everything that is stored, and what stays says so', async () => {
  const { database } = world.local.world;
  const key = `PB-ARN_${quarter}`;
  const published = async (period: Period) => {
    const text = (await loadNewestEdition(database, period))?.text;
    return text && readEdition(text).beside.developments;
  };
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
      ...(await Promise.all([quarter, '2026' as const].map(published))),
    ]);
  };
  await world.type('PB-ARN', { ...completeForm(), showcase: 'Klaas Piersma was blij.', done: true });
  await publishPeriod(world.local.world, quarter);
  for (const period of [quarter, '2026'] as const) {
    expect(JSON.stringify(await published(period))).toContain('Piersma');
  }
  await adopt(world.local.world, { period: quarter, on: '2026-05-11' });
  await world.type('PB-ARN', { showcase: 'Een klant was blij.' });
  const mark = '[weggehaald op 1 april 2026]';
  const changed = await redactStored(database, { library: 'PB-ARN', quarter }, { about: 'showcase', mark });
  const left = await everything();
  expect(changed).toBeGreaterThan(4);
  expect(left).not.toContain('Piersma');
  expect(left).toContain(mark);
  expect(left).toContain('"value":583');
  expect(await redactStored(database, { library: 'PB-ARN', quarter }, { about: 'showcase', mark })).toBe(0);
});
