import { setTimeout as sleep } from 'node:timers/promises';
import { Firestore } from '@google-cloud/firestore';
import { tell } from '../tell.ts';
import { type Contestant, installPeer, startOurs, startPeer } from './servers.ts';
import { type Workload, workloads } from './workloads.ts';

/** Bounds on the process itself. */
const readyRatioMax = 2;
const idleMegabytesMax = 120;

/** The best round counts, for either: the first warms up, and whatever else the machine does only slows. */
const rounds = 3;

/** One line of the report. */
export interface Finding {
  name: string;
  ours: string;
  theirs: string;
  ratio: number;
  bound: string;
  holds: boolean;
}

/** Measures our Firestore against `@firestore-emulator/server`, both over gRPC with Google's own client. */
export async function measure(): Promise<Finding[]> {
  const peer = installPeer();
  const contestants: Contestant[] = [];
  try {
    const ours = await startOurs();
    contestants.push(ours);
    const theirs = await startPeer(peer.program);
    contestants.push(theirs);
    const findings = await measureProcesses(ours, theirs);
    for (const workload of workloads) findings.push(await compare(workload, ours, theirs));
    return findings;
  } finally {
    for (const contestant of contestants) await contestant.stop();
    peer.remove();
  }
}

async function measureProcesses(ours: Contestant, theirs: Contestant): Promise<Finding[]> {
  await sleep(1_000);
  const [memory, theirMemory] = [ours.idleMegabytes(), theirs.idleMegabytes()];
  const ratio = ours.readyMs / theirs.readyMs;
  return [
    {
      name: 'ready',
      ours: `${ours.readyMs.toFixed(0)} ms`,
      theirs: `${theirs.readyMs.toFixed(0)} ms`,
      ratio,
      bound: `≤ ${readyRatioMax} ×`,
      holds: ratio <= readyRatioMax,
    },
    {
      name: 'memory when idle',
      ours: `${memory.toFixed(0)} MB`,
      theirs: `${theirMemory.toFixed(0)} MB`,
      ratio: memory / theirMemory,
      bound: `< ${idleMegabytesMax} MB`,
      holds: memory < idleMegabytesMax,
    },
  ];
}

async function compare(workload: Workload, ours: Contestant, theirs: Contestant): Promise<Finding> {
  const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    best.ours = Math.min(best.ours, await timed(workload, ours, round));
    best.theirs = Math.min(best.theirs, await timed(workload, theirs, round));
  }
  const rate = (ms: number) => `${Math.round((workload.count / ms) * 1000)} ${workload.unit}/s`;
  const ratio = best.theirs / best.ours;
  return {
    name: workload.name,
    ours: rate(best.ours),
    theirs: rate(best.theirs),
    ratio,
    bound: `≥ ${workload.ratioMin} ×`,
    holds: ratio >= workload.ratioMin,
  };
}

async function timed(workload: Workload, { port }: Contestant, round: number): Promise<number> {
  const firestore = new Firestore({ projectId: 'bench', host: `127.0.0.1:${port}`, ssl: false });
  await firestore.doc('warm/up').get();
  const began = performance.now();
  await workload.run(firestore, round);
  const ms = performance.now() - began;
  await firestore.terminate();
  return ms;
}

/** Prints the findings as a table. Answers whether every bound holds. */
export async function run(): Promise<boolean> {
  const findings = await measure();
  return tell(findings);
}
