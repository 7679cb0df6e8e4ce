import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFiles } from '../../functions/publication/make-files.ts';
import { markDue } from '../../functions/store/due.ts';
import { buildFunctions } from '../../scripts/build.ts';
import { localSettings } from '../../scripts/local/start-local.ts';
import { quarterView } from '../functions/publication/board-view.ts';
import { type SmallWorld, startSmallWorld } from './small-world.ts';

/** What is deployed: the minified bundle, started by Google's own runner in a process of its own. */
let world: SmallWorld;
let running: ChildProcess | undefined;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await world.close();
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const runner = join(import.meta.dirname, '../../node_modules/@google-cloud/functions-framework/build/src/main.js');

const startBundle = (folder: string, port: number): ChildProcess => {
  const { google, firestore } = world.local.endpoints;
  return spawn(process.execPath, [runner, `--source=${folder}`, '--target=sweep', `--port=${port}`], {
    env: {
      ...process.env,
      ...localSettings(google, `http://127.0.0.1:${port}`, 'x'.repeat(32)),
      FIRESTORE_EMULATOR_HOST: firestore,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

const firstAnswer = async (url: string, init: RequestInit): Promise<Response> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};

it('starts, answers its own caller, checks a workbook and writes an integer to Firestore', async () => {
  const folder = await buildFunctions();
  const port = await freePort();
  running = startBundle(folder, port);
  const { database } = world.local.world;
  const id = world.workbooks['PB-ARN'];
  const numberOfLooks = async () => (await database.workbooks.doc(id).get()).data()?.readNumber ?? -1;
  const before = await numberOfLooks();
  // The bundle has the machine's own clock.
  await world.local.setClock(null);
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

it('keeps what draws for the board in a file of its own, which the other functions never read', async () => {
  const folder = await buildFunctions();
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

it('draws and writes the board’s papers from the bundle, fonts and all', async () => {
  const folder = await buildFunctions();
  const { makeFiles: bundled } = createRequire(join(folder, 'index.js'))('./make-files.js') as {
    makeFiles: typeof makeFiles;
  };
  const [ours, theirs] = [await makeFiles(quarterView), await bundled(quarterView)];
  const pdfOf = (files: typeof ours) => files.board.find(({ name }) => name === 'kwartaalbericht.pdf')?.bytes;
  expect(pdfOf(theirs)?.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(theirs).toEqual(ours);
});
