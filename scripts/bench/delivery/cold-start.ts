import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../../functions/clock.ts';
import { channelToken } from '../../../functions/google/identity.ts';
import { type Deployed, deployment } from '../../../functions/handlers/deployment.ts';
import { loadFeed } from '../../../functions/store/registry.ts';
import { buildFunctions } from '../../build.ts';
import { localSettings, serviceAccount } from '../../local/start-local.ts';
import type { Finding } from './finding.ts';
import { type GroupHere, pushSecret, startGroup } from './group.ts';

/** The best counts, of either: whatever else the machine does only slows. */
const rounds = 5;
/**
 * `google.md`: with the heavy clients behind the check, a refused call is answered as by a function that does nothing. Half
 * of that again is for what the check itself cannot do without: our settings, and the code that reads headers.
 */
const refusedMax = 1.5;
/** `google.md`: by path and over REST all is done before `import { google }` has been loaded. */
const acceptedMax = 1;

const root = join(import.meta.dirname, '../../..');
const runner = join(root, 'node_modules/@google-cloud/functions-framework/build/src/main.js');
const scheduler = 'ibl-planning@demo-ibl.iam.gserviceaccount.com';

/** What ours are measured against, beside the build so that it finds the same packages. */
const others = {
  empty: '',
  googleapis: "const { google } = require('googleapis'); google.sheets('v4');",
} as const;

const writeOthers = (): string => {
  const folder = join(root, 'dist', 'bench-cold-start');
  for (const [name, first] of Object.entries(others)) {
    mkdirSync(join(folder, name), { recursive: true });
    const answer = `require('@google-cloud/functions-framework').http('other', (_, response) => response.status(204).end());`;
    writeFileSync(join(folder, name, 'index.js'), `${first}\n${answer}\n`);
    writeFileSync(join(folder, name, 'package.json'), '{ "main": "index.js" }\n');
  }
  return folder;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const pollMilliseconds = 5;
const startMillisecondsMax = 60_000;

const firstAnswer = async (url: string, headers: Record<string, string>): Promise<number> => {
  for (const end = performance.now() + startMillisecondsMax; ; ) {
    try {
      return (await fetch(url, { method: 'POST', headers })).status;
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(pollMilliseconds);
    }
  }
};

interface Start {
  readonly folder: string;
  readonly target: string;
  readonly expected: number;
  headers(port: number): Promise<Record<string, string>>;
}

/** Milliseconds from the start of a process to the end of its first answer. */
const coldStart = async (group: GroupHere, { folder, target, expected, headers }: Start): Promise<number> => {
  const port = await freePort();
  const settings = {
    ...localSettings(group.origin, group.functions, pushSecret),
    CALLER_AUDIENCE: `http://127.0.0.1:${port}/{name}`,
  };
  const given = await headers(port);
  const began = performance.now();
  const child: ChildProcess = spawn(
    process.execPath,
    [runner, `--source=${folder}`, `--target=${target}`, `--port=${port}`],
    {
      env: { ...process.env, ...settings, FIRESTORE_EMULATOR_HOST: group.firestore },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const said: string[] = [];
  child.stdout?.on('data', (text) => said.push(String(text)));
  try {
    const status = await firstAnswer(`http://127.0.0.1:${port}`, given);
    const milliseconds = performance.now() - began;
    if (status !== expected) throw new Error(`${target} answered ${status}, not ${expected}: ${said.join('')}`);
    return milliseconds;
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
};

const credentials =
  (group: GroupHere, { name, trigger }: Deployed, channel: string) =>
  async (port: number) => {
    if (trigger.kind === 'push') {
      const token = channelToken(pushSecret, channel);
      const push = { 'x-goog-channel-id': channel, 'x-goog-channel-token': token };
      return { ...push, 'x-goog-resource-id': 'changes', 'x-goog-resource-state': 'change' };
    }
    const email = trigger.kind === 'call' ? serviceAccount : scheduler;
    const token = await group.google.idToken({ email, audience: `http://127.0.0.1:${port}/${name}` });
    return { authorization: `Bearer ${token}` };
  };

const nobody = async (): Promise<Record<string, string>> => ({});

const findingOf = (name: string, ours: number, than: string, other: number, most: number): Finding => ({
  name,
  ours: `${ours.toFixed(0)} ms`,
  beside: `${than}: ${other.toFixed(0)} ms`,
  ratio: ours / other,
  bound: `≤ ${most} ×`,
  holds: ours <= most * other,
});

/** Each function as it is deployed, in the framework's own process, started cold. */
export const coldStartFindings = async (): Promise<Finding[]> => {
  const group = await startGroup(1, systemClock.now);
  const world = group.open(systemClock, {});
  await group.provision(world);
  const channel = (await loadFeed(world.database))?.channel?.id ?? '';
  const [ours, folder] = [await buildFunctions(), writeOthers()];
  const other = (name: keyof typeof others): Start => ({
    folder: join(folder, name),
    target: 'other',
    expected: 204,
    headers: nobody,
  });
  const starts = new Map<string, Start>([
    ['empty', other('empty')],
    ['googleapis', other('googleapis')],
    ...deployment.flatMap((deployed): [string, Start][] => [
      [`${deployed.name} refused`, { folder: ours, target: deployed.name, expected: 403, headers: nobody }],
      [
        `${deployed.name} accepted`,
        { folder: ours, target: deployed.name, expected: 204, headers: credentials(group, deployed, channel) },
      ],
    ]),
  ]);
  const times = new Map<string, number[]>([...starts.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of starts) times.get(name)?.push(await coldStart(group, start));
  }
  await group.close();
  rmSync(folder, { recursive: true });
  const of = (name: string): number => Math.min(...(times.get(name) ?? []));
  return deployment.flatMap(({ name }) => [
    findingOf(`cold start of ${name}, refused`, of(`${name} refused`), 'an empty function', of('empty'), refusedMax),
    findingOf(
      `cold start of ${name}, its work done`,
      of(`${name} accepted`),
      'import { google } from googleapis',
      of('googleapis'),
      acceptedMax,
    ),
  ]);
};
