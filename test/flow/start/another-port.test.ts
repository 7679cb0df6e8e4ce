import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadFeed } from '../../../functions/store/register/registry.ts';
import { loadSubmissions } from '../../../functions/store/submissions/submissions.ts';
import { movableClock } from '../../../scripts/local/clock.ts';
import { person } from '../../../scripts/local/person.ts';
import { startLocal } from '../../../scripts/local/start-local.ts';
import { columns, freshPlaces } from '../../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { quarter, staffOf, startSmallWorld } from '../../lab/small-world.ts';

/** The functions restart at another address with their old data, and the notification channel follows. */
const data = mkdtempSync(join(tmpdir(), 'ibl-another-port-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('A start at another address has the pushes come there, by the day’s work alone', async () => {
  const first = await startSmallWorld(data);
  const [{ clock }, workbook] = [first.local.world, first.workbooks['PB-ARN']];
  const before = (await loadFeed(first.local.world.database))?.channel;
  const now = clock.now();
  await first.close();

  const movable = movableClock();
  movable.set(now);
  const second = await startLocal({ port: 0, data, clock: movable, log: () => {} });
  expect(before?.address).toBe(`${first.local.endpoints.functions}/onDriveChange`);
  expect(second.endpoints.functions).not.toBe(first.local.endpoints.functions);
  await second.fire('daily');
  await second.google.settled();
  const feed = await loadFeed(second.world.database);
  expect(feed?.channel?.address).toBe(`${second.endpoints.functions}/onDriveChange`);
  expect([feed?.channel?.id === before?.id, feed?.formerChannel]).toEqual([false, null]);

  const row = freshPlaces(quarter).get('lending_filled_loans') ?? 0;
  const figure = { tab: tabTitle(quarter), row, column: columns.input, text: '583' };
  await person(second.endpoints.google, staffOf('PB-ARN')).type(workbook, [figure]);
  await second.google.settled();
  const stored = (await loadSubmissions(second.world.database, 'PB-ARN', [quarter])).get(quarter);
  const read = stored?.reading?.observations.find(({ measure }) => measure === 'lending_filled_loans');
  expect(read?.value).toBe(583);

  await second.fire('daily');
  expect((await loadFeed(second.world.database))?.channel?.id).toBe(feed?.channel?.id);
  await second.close();
});
