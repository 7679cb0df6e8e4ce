import { afterAll, beforeAll, expect, it } from 'vitest';
import { daily } from '../../../functions/handlers/daily.ts';
import { onDriveChange } from '../../../functions/handlers/on-drive-change.ts';
import type { World } from '../../../functions/ports.ts';
import { loadHealth } from '../../../functions/store/queue/health.ts';
import { loadFeed, saveFeed } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import { staffOf } from '../../lab/small-world.ts';
import { type FaultsWorld, idOf, startQuietWorld } from '../faults/faults-world.ts';

/** Files shared with the service account are found, although Drive does not report every share. */
let faulty: FaultsWorld;
let drainer: World;
beforeAll(async () => {
  ({ faulty, drainer } = await startQuietWorld());
});
afterAll(() => faulty.close());

const share = async (title: string, role: 'reader' | 'writer'): Promise<string> => {
  const { google, serviceAccount } = faulty.world.local.endpoints;
  const owner = person(google, 'owner');
  const id = await owner.createWorkbook(title, '');
  await owner.share(id, serviceAccount, role);
  return id;
};

/** As if all that happened until now had happened before we listened. */
const listenFromNow = async (): Promise<void> => {
  const feed = await loadFeed(drainer.database);
  if (!feed) throw new Error('no feed');
  await saveFeed(drainer.database, { ...feed, pageToken: await drainer.drive.startPageToken() });
};

/** The owner takes away that we may write. */
const mayOnlyRead = async (id: string): Promise<void> => {
  const { google, serviceAccount } = faulty.world.local.endpoints;
  const ask = async (path: string, init?: RequestInit) => {
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    return (await fetch(`${google}/drive/v3/files/${id}/permissions${path}`, { ...init, headers })).json();
  };
  const { permissions } = (await ask('?fields=*')) as { permissions: { id: string; emailAddress: string }[] };
  const ours = permissions.find(({ emailAddress }) => emailAddress === serviceAccount);
  const changed = await ask(`/${ours?.id}`, { method: 'PATCH', body: JSON.stringify({ role: 'reader' }) });
  expect(changed).toMatchObject({ role: 'reader' });
};

it('the night reports what was shared before we listened, and a file that we may only read stops nothing', async () => {
  const [written, read] = [await share('Begroting 2026', 'writer'), await share('Rooster', 'reader')];
  await listenFromNow();
  await drainer.database.workbooks.doc(idOf(faulty, 'PB-DEV')).update({ editors: [] });
  await daily(drainer, {});
  expect((await loadHealth(drainer.database)).unregisteredFiles).toEqual({
    [written]: 'Begroting 2026',
    [read]: 'Rooster',
  });
  expect((await faulty.workbook(idOf(faulty, 'PB-DEV'))).editors).toContain(staffOf('PB-DEV'));
  const { requests } = faulty.world.local.google;
  const { serviceAccount } = faulty.world.local.endpoints;
  const isAbout = (path: string) => path.includes(written) || path.includes(read);
  const asked = requests.entries().filter(({ account, path }) => account === serviceAccount && isAbout(path));
  expect(asked).toEqual([]);
});

it('the night forgets what is shared with us no longer, though the feed did not tell', async () => {
  const id = await share('Oude begroting', 'writer');
  await daily(drainer, {});
  expect((await loadHealth(drainer.database)).unregisteredFiles).toHaveProperty(id, 'Oude begroting');
  const { google } = faulty.world.local.endpoints;
  await fetch(`${google}/drive/v3/files/${id}`, { method: 'DELETE', headers: { authorization: 'Bearer owner' } });
  await listenFromNow();
  await daily(drainer, {});
  expect((await loadHealth(drainer.database)).unregisteredFiles).not.toHaveProperty(id);
});

it('a library’s workbook that we may only read any more keeps nobody from their night', async () => {
  const id = idOf(faulty, 'PB-ARN');
  await mayOnlyRead(id);
  await drainer.database.workbooks.doc(idOf(faulty, 'PB-MDB')).update({ editors: [] });
  const before = (await faulty.workbook(id)).editors;
  await daily(drainer, {});
  expect((await faulty.workbook(idOf(faulty, 'PB-MDB'))).editors).toContain(staffOf('PB-MDB'));
  expect((await faulty.workbook(id)).editors).toEqual(before);
});

it('a push is remembered, also when the sweep was first and it finds nothing', async () => {
  await faulty.work(drainer);
  const feed = await loadFeed(drainer.database);
  faulty.later(60_000);
  const now = drainer.clock.now();
  await onDriveChange(drainer, { 'x-goog-channel-id': feed?.channel?.id });
  expect((await loadHealth(drainer.database)).pushedAt).toBeGreaterThanOrEqual(now);
});
