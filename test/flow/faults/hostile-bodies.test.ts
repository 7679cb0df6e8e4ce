import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channelToken } from '../../../functions/google/identity.ts';
import { deployment } from '../../../functions/handlers/deployment.ts';
import { bodyBytesMax } from '../../../functions/handlers/guard-bodies.ts';
import { buildFunctions } from '../../../scripts/build.ts';
import { localSettings } from '../../../scripts/local/start-local.ts';
import { firstAnswer, freePort, runner } from '../start/bundled.ts';

/**
 * Hostile bodies, sent to the bundle under Google's own runner, stay within the memory of an
 * instance. Cloud Run ends an instance above 512 MB, so the test reads its peak (on Linux, from
 * `/proc`). There is no Google behind it: no call here gets past the headers.
 */
const secret = 's'.repeat(64);
const megabyte = 1024 * 1024;
const limitMb = 512;
const marker = 'NOTHING-OF-THIS-IS-LOGGED';

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  written(): string;
}

let folder = '';
const start = async (target: string): Promise<Running> => {
  const port = await freePort();
  const heap = `--max-old-space-size=${limitMb}`;
  const child = spawn(process.execPath, [heap, runner, `--source=${folder}`, `--target=${target}`, `--port=${port}`], {
    env: { ...process.env, ...localSettings('http://127.0.0.1:9', `http://127.0.0.1:${port}`, secret) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (written += String(chunk)));
  expect((await firstAnswer(`http://127.0.0.1:${port}`, { method: 'POST' })).status).toBe(403);
  return { child, port, written: () => written };
};

const stop = async ({ child }: Running): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const head = (...lines: readonly string[]): string =>
  ['POST / HTTP/1.1', 'Host: 127.0.0.1', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');

const channel = 'channel';
const push = {
  'x-goog-channel-id': channel,
  'x-goog-channel-token': channelToken(secret, channel),
  'x-goog-resource-id': 'r',
  'x-goog-resource-state': 'sync',
};

/** Writes until the server hangs up or all is written; a server that hangs up early is none of the client's faults. */
const pour = async (socket: Socket, chunks: Iterable<string | Buffer>): Promise<void> => {
  for (const chunk of chunks) {
    if (socket.destroyed || socket.readableEnded) return;
    if (socket.write(chunk)) continue;
    await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', () => resolve()));
    socket.removeAllListeners('drain');
  }
};

/** @returns the status of the answer (null = cut off without one) and after how many milliseconds the server hung up. */
const exchange = async (port: number, chunks: Iterable<string | Buffer>) => {
  const began = performance.now();
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  socket.on('error', () => socket.destroy());
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await pour(socket, chunks);
  await closed;
  const status = heard.match(/^HTTP\/1\.1 (\d+)/)?.[1];
  return { status: status ? Number(status) : null, took: performance.now() - began };
};

function* repeated(chunk: string | Buffer, times: number): Generator<string | Buffer> {
  for (let time = 0; time < times; time++) yield chunk;
}

const bomb = (): Buffer => gzipSync(Buffer.alloc(300 * megabyte), { level: 9 });
const brackets = '['.repeat(megabyte);

/** Each ends by the server's hanging up. */
const attacks: readonly (readonly [string, () => Iterable<string | Buffer>, readonly (number | null)[]])[] = [
  [
    '300 MB of zeros in 0.3 MB of gzip',
    () => {
      const body = bomb();
      return [head('Content-Encoding: gzip', `Content-Length: ${body.length}`), body];
    },
    [415, null],
  ],
  [
    'a few bytes of gzip',
    () => {
      const body = gzipSync('{}');
      return [head('Content-Encoding: gzip', `Content-Length: ${body.length}`), body];
    },
    [415],
  ],
  ['a body said to be deflated', () => [head('Content-Encoding: deflate', 'Content-Length: 2')], [415]],
  ['brotli', () => [head('Content-Encoding: br', 'Content-Length: 2')], [415]],
  [
    '32 MB of [[[',
    function* () {
      yield head(`Content-Length: ${32 * megabyte}`);
      yield* repeated(brackets, 32);
    },
    [413, null],
  ],
  ['32 MB that are announced', () => [head(`Content-Length: ${32 * megabyte}`)], [413]],
  ['a byte more than is read', () => [head(`Content-Length: ${bodyBytesMax + 1}`)], [413]],
  [
    '32 MB of [[[ in pieces',
    function* () {
      yield head('Transfer-Encoding: chunked');
      yield* repeated(`100000\r\n${brackets}\r\n`, 32);
    },
    [413, null],
  ],
  [
    'pieces without end',
    function* () {
      yield head('Transfer-Encoding: chunked');
      yield* repeated(`8\r\n[[[[[[[[\r\n`, 1_000_000);
    },
    [413, null],
  ],
  ['pieces of which no more come', () => [head('Transfer-Encoding: chunked'), '1\r\n[\r\n'], [408]],
  ['a body that is announced and never comes', () => [head('Content-Length: 100')], [408]],
  ['a body of which the end never comes', () => [head('Content-Length: 100'), `{"a":"${marker}`], [408]],
  ['headers without end', () => ['POST / HTTP/1.1\r\nHost: x\r\n'], [408]],
];

const peakMb = ({ child }: Running): number => {
  const file = `/proc/${child.pid}/status`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').match(/VmHWM:\s*(\d+)/)?.[1]) / 1024 : 0;
};

beforeAll(async () => {
  folder = await buildFunctions();
});

describe('The deployed onDriveChange, in 512 MB,', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start('onDriveChange');
  });
  afterAll(() => stop(running));
  beforeEach(() => expect(running.child.exitCode).toBeNull());

  it.each(attacks)('refuses %s within seconds, and lives', async (_, chunks, statuses) => {
    const { status, took } = await exchange(running.port, chunks());
    expect(statuses).toContain(status);
    expect(took).toBeLessThan(25_000);
    const url = `http://127.0.0.1:${running.port}`;
    expect((await fetch(url, { method: 'POST', headers: push })).status).toBe(204);
    expect(peakMb(running)).toBeLessThan(limitMb);
  });

  it.each([
    ['the JSON that Google may send', '{"kind":"drive#changes"}', 'application/json'],
    ['JSON that is none', `{"kind":${marker}`, 'application/json'],
    ['as many bytes as are read', '['.repeat(bodyBytesMax), 'application/json'],
    ['an odd form', '%%%=&&[', 'application/x-www-form-urlencoded'],
    ['a type that nobody knows', 'x', 'nobody/knows; charset=never'],
  ])('takes a push with a small body for one without: %s', async (_, body, type) => {
    const headers = { ...push, 'content-type': type };
    expect((await fetch(`http://127.0.0.1:${running.port}`, { method: 'POST', headers, body })).status).toBe(204);
  });

  it('answers forty at once that send nothing of what they announce, and a push among them', async () => {
    const silent = Array.from({ length: 40 }, () => exchange(running.port, [head('Content-Length: 100')]));
    const url = `http://127.0.0.1:${running.port}`;
    expect((await fetch(url, { method: 'POST', headers: push })).status).toBe(204);
    for (const { status } of await Promise.all(silent)) expect(status).toBe(408);
  });

  it('logs nothing of any body', () => {
    expect(running.written()).not.toMatch(/NOTHING-OF-THIS|\[\[\[|SyntaxError|drive#changes/);
  });
});

const others = deployment.map(({ name }) => name).filter((name) => name !== 'onDriveChange');

it.each(others)('The deployed %s refuses the worst of them, and lives', async (name) => {
  const running = await start(name);
  try {
    for (const [, chunks, statuses] of attacks.slice(0, 5)) {
      expect(statuses).toContain((await exchange(running.port, chunks())).status);
    }
    const small = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(`http://127.0.0.1:${running.port}`, small)).status).toBe(403);
    expect(running.child.exitCode).toBeNull();
  } finally {
    await stop(running);
  }
});
