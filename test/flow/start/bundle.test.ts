import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFiles } from '../../../functions/files/make-files.ts';
import { channelToken } from '../../../functions/google/identity.ts';
import { sweep } from '../../../functions/handlers/sweep.ts';
import { lease } from '../../../functions/queue/drain.ts';
import { markDue } from '../../../functions/store/queue/due.ts';
import { buildFunctions } from '../../../scripts/build.ts';
import { quarterView } from '../../functions/files/board-view.ts';
import { eventually } from '../../lab/eventually.ts';
import { type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { firstAnswer, freePort, startBundle } from './bundled.ts';

/** The deployed bundle, minified and started by Google's own runner in a process of its own. */
let world: SmallWorld;
let running: ChildProcess | undefined;
let folder = '';
beforeAll(async () => {
  [world, folder] = [await startSmallWorld(), await buildFunctions()];
  // The bundle has the machine's own clock.
  await world.local.setClock(null);
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await world.close();
});

it('starts, answers its own caller, checks a workbook and writes an integer to Firestore', async () => {
  const port = await freePort();
  running = startBundle(world.local, folder, port);
  const { database } = world.local.world;
  const id = world.workbooks['PB-ARN'];
  const numberOfLooks = async () => (await database.workbooks.doc(id).get()).data()?.readNumber ?? -1;
  const before = await numberOfLooks();
  await markDue(database, [id], world.local.world.clock.now());
  const url = `http://127.0.0.1:${port}`;
  const token = await world.local.google.idToken({
    email: 'ibl-planning@demo-ibl.iam.gserviceaccount.com',
    audience: `${url}/sweep`,
  });
  expect((await firstAnswer(url, { method: 'POST' })).status).toBe(403);
  const answer = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(204);
  expect(await numberOfLooks()).toBe(before + 1);
});

/** Cloud Run ends an instance with SIGTERM, and Google's runner then stops at once: a crash like any other. */
const document = async () => (await world.local.world.database.workbooks.doc(world.workbooks['PB-ARN']).get()).data();

it('SIGTERM between the save and the write leaves the workbook due, and the next look answers what was typed', async () => {
  const { google, endpoints } = world.local;
  google.faults.add({ method: 'push', when: { every: true }, kind: 'lose' });
  await world.type('PB-ARN', { lending_filled_loans: 'ca. 40' });
  google.faults.add({ method: 'sheets.spreadsheets.batchUpdate', when: { every: true }, kind: 'timeout' });
  const port = await freePort();
  running?.kill('SIGKILL');
  running = startBundle(world.local, folder, port);
  const url = `http://127.0.0.1:${port}`;
  await firstAnswer(url, { method: 'POST' });
  const token = await google.idToken({
    email: `ibl-planning@${endpoints.project}.iam.gserviceaccount.com`,
    audience: `${url}/sweep`,
  });
  const statusOf = async (call: Promise<Response>): Promise<number> => (await call).status;
  const answered = statusOf(fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } }));
  // However the runner lets go of a call that it does not finish.
  const outcome = answered.catch(() => 'cut off');
  const isWriting = () => google.faults.list().some(({ kind, struck }) => kind === 'timeout' && struck > 0);
  await eventually(() => expect(isWriting()).toBe(true));
  running.kill('SIGTERM');
  await once(running, 'exit');
  expect(['cut off', 500, 503]).toContain(await outcome);
  google.faults.clear();

  const verdict = () => world.shown('PB-ARN', 'lending_filled_loans', 'verdict');
  expect(await verdict()).toContain('wordt nagekeken');
  const left = await document();
  expect(left).toMatchObject({ strikes: 1, trouble: null });
  expect(left?.dueAt).not.toBeNull();
  const later = { ...world.local.world.clock, now: () => world.local.world.clock.now() + lease };
  await sweep({ ...world.local.world, clock: later }, {});
  expect(await verdict()).not.toContain('wordt nagekeken');
  // The echo of that answer.
  await sweep({ ...world.local.world, clock: later }, {});
  expect(await document()).toMatchObject({ dueAt: null, strikes: 0 });
});

it('refuses a push of a channel that is not ours with 403, though its token is right', async () => {
  const port = await freePort();
  running?.kill('SIGKILL');
  running = startBundle(world.local, folder, port, 'onDriveChange');
  const channel = 'somebody-elses';
  const headers = {
    'x-goog-channel-id': channel,
    'x-goog-channel-token': channelToken(world.local.world.pushSecret, channel),
    'x-goog-resource-id': 'r',
    'x-goog-resource-state': 'change',
  };
  expect((await firstAnswer(`http://127.0.0.1:${port}`, { method: 'POST', headers })).status).toBe(403);
});

it('keeps what draws for the board in a file of its own, which the other functions never read', async () => {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  expect(text('make-files.js')).toMatch(/@resvg\/resvg-js/);
  for (const name of ['index.js', 'work.js']) expect(text(name)).not.toMatch(/@resvg\/resvg-js|zrender|pdfkit/);
  expect(JSON.parse(text('package.json'))).toMatchObject({
    engines: { node: '24' },
    dependencies: {
      '@resvg/resvg-js': expect.any(String),
      '@expo-google-fonts/roboto': expect.any(String),
      pdfkit: expect.any(String),
    },
  });
});

it('leaves gRPC, the administrator of Firestore and generated messages out of what every start compiles', () => {
  const text = readFileSync(join(folder, 'work.js'), 'utf8');
  expect(text).not.toMatch(/outlier_detection|ListIndexesRequest/);
  expect(text.length).toBeLessThan(2_500_000);
});

it('draws and writes the board’s papers from the bundle, fonts and all', async () => {
  const { makeFiles: bundled } = createRequire(join(folder, 'index.js'))('./make-files.js') as {
    makeFiles: typeof makeFiles;
  };
  const [ours, theirs] = [await makeFiles(quarterView), await bundled(quarterView)];
  const pdfOf = (files: typeof ours) => files.board.find(({ name }) => name === 'kwartaalbericht.pdf')?.bytes;
  expect(pdfOf(theirs)?.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(theirs).toEqual(ours);
});
