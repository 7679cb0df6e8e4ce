import { expect, it } from 'vitest';
import { answer, type Response } from '../../../functions/handlers/answer.ts';
import type { Gate } from '../../../functions/handlers/gate.ts';
import { takeSteps } from '../../../functions/handlers/steps.ts';
import { createLog } from '../../../functions/log.ts';
import type { World } from '../../../functions/ports.ts';

/** The status and log line of a job, by the errors in it. */

const unavailable = Object.assign(new Error('14 UNAVAILABLE: gone'), { code: 14 });
const ours = new Error('no row');

const answered = async (...faults: readonly Error[]): Promise<readonly [number, string]> => {
  const lines: string[] = [];
  const gate = { log: createLog((line) => lines.push(line), 'project'), open: async () => ({}) as World } as Gate;
  const steps = faults.map((fault) => () => Promise.reject(fault));
  let given = 0;
  const response = { status: (code: number) => ({ end: () => (given = code) }) } as unknown as Response;
  const job = async () => (world: World) => takeSteps('Publication', steps, world);
  await answer(gate, { name: 'publish', headers: {} }, job, response);
  return [given, JSON.parse(lines[0] ?? '{}').severity];
};

it.each<readonly [string, readonly Error[], number, string]>([
  ['that Firestore was away from asks to be called again, in a low voice', [unavailable], 503, 'WARNING'],
  ['with a fault of ours is loud', [ours], 500, 'ERROR'],
  ['with one of each is loud', [unavailable, ours], 500, 'ERROR'],
])('A job %s', async (_, faults, status, severity) => expect(await answered(...faults)).toEqual([status, severity]));
