import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server under measurement, in a process of its own. */
export interface Contestant {
  name: string;
  port: number;
  readyMs: number;
  idleMegabytes(): number;
  stop(): Promise<void>;
}

/** What the peer needs to run alone: it has no command of its own. */
const peerProgram = `
import { FirestoreServer } from '@firestore-emulator/server';
const port = Number(process.argv[2]);
await new FirestoreServer().start(port);
console.log('ready on 127.0.0.1:' + port);
`;

/** Installs the peer from its own lock file into a folder that goes away again. */
export function installPeer(): { program: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-firestore-'));
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(import.meta.dirname, file), join(folder, file));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe' });
  const program = join(folder, 'peer.mjs');
  writeFileSync(program, peerProgram);
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const ownProgram = join(import.meta.dirname, '../../../packages/local-firestore/src/main.ts');

export const startOurs = async (): Promise<Contestant> => start('ours', [ownProgram, '--port', '0']);

export const startPeer = async (program: string): Promise<Contestant> =>
  start('@firestore-emulator/server', [program, String(await freePort())]);

async function start(name: string, args: string[]): Promise<Contestant> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await readiness(name, child);
  return {
    name,
    port,
    readyMs: performance.now() - began,
    idleMegabytes: () => residentMegabytes(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function readiness(name: string, child: ChildProcess): Promise<number> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    const match = /ready on \S+:(\d+)/.exec(text);
    if (match !== null) return Number(match[1]);
  }
  throw new Error(`Cannot start ${name}: it ended without being ready`);
}

/** From the kernel: what the process holds in memory. */
function residentMegabytes(pid: number): number {
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(match?.[1]) / 1024;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
