import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { tell } from '../tell.ts';
import { startNationalStore } from './national-store.ts';
import { librariesOf, national, submissionsOf, watched } from './population.ts';

/** What the process may hold at most, as the kernel counts it; its heap is bounded lower, so that it must not grow at ease. */
const megabytesMax = 512;
const heapMegabytes = 320;

const heap = `--max-old-space-size=${heapMegabytes}`;

interface Finding {
  readonly name: string;
  readonly ours: string;
  readonly ratio: number;
  readonly bound: string;
  readonly holds: boolean;
}

interface Taken {
  readonly reported: number | null;
  readonly megabytes: number;
}

const finding = (name: string, seconds: number, expected: number, { reported, megabytes }: Taken): Finding => {
  if (reported !== expected) throw new Error(`Not the same total (${name}): ${reported}, expected ${expected}`);
  return {
    name,
    ours: `${megabytes.toFixed(0)} MB, ${seconds.toFixed(0)} s`,
    ratio: megabytes / megabytesMax,
    bound: `≤ ${megabytesMax} MB`,
    holds: megabytes <= megabytesMax,
  };
};

const ended = async (child: ChildProcess, name: string): Promise<void> => {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
};

/** Six years of lines (five, and the one before them) through a process with a bounded heap. */
const fromLines = async (): Promise<Finding> => {
  const began = performance.now();
  const child = spawn(process.execPath, [heap, join(import.meta.dirname, 'national-child.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [answer, over] = [text(child.stdout), ended(child, 'The five years')];
  const { seen, through } = watched();
  const years = { from: '2010-Q1', to: '2015-Q4' } as const;
  for (const submission of through(submissionsOf(librariesOf(national.libraries), years, national.measures))) {
    if (!child.stdin.write(`${JSON.stringify(submission)}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await over;
  const taken = JSON.parse(await answer) as Taken & { inSeries: number; years: number };
  if (taken.years !== 5 || taken.inSeries !== seen.reported) throw new Error('The series is not what was given');
  const name = `five years of ${national.libraries.toLocaleString('en')} libraries × ${national.measures} measures, as lines`;
  return finding(name, (performance.now() - began) / 1000, seen.reported, taken);
};

const confession = join(import.meta.dirname, 'confess-peak.ts');

/** `npm run statistic -- 2015` as it is typed, on a Firestore that holds the nation's two years. */
const fromStore = async (): Promise<Finding> => {
  const store = await startNationalStore();
  try {
    const began = performance.now();
    const script = join(import.meta.dirname, '../../statistic.ts');
    const child = spawn(
      process.execPath,
      [heap, '--import', confession, script, '2015', '--format', 'json', '--data', store.nowhere],
      {
        env: { PATH: process.env.PATH, HOME: store.nowhere, FIRESTORE_EMULATOR_HOST: store.host },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const [output, errors] = [text(child.stdout), text(child.stderr)];
    await ended(child, `statistic (${await errors})`);
    const document = JSON.parse(await output) as { totals: Record<string, { reported: number }> };
    const megabytes = Number(/peak ([\d.]+) MB/.exec(await errors)?.[1]);
    const reported = document.totals[national.figure]?.reported ?? null;
    return finding('npm run statistic -- 2015, from Firestore', (performance.now() - began) / 1000, store.reported, {
      reported,
      megabytes,
    });
  } finally {
    await store.close();
  }
};

/** The memory that a nation's statistic takes: from lines (20 seconds), then from a Firestore (some minutes). */
export const run = async (): Promise<boolean> => tell([await fromLines(), await fromStore()]);
