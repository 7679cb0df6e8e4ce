import type { FaultRule } from '@ibl/local-google/admin/faults.ts';
import type { Dice } from '../people/dice.ts';

const everyCall = (when: (probability: number) => FaultRule['when']): readonly FaultRule[] => [
  { method: 'sheets.*', when: when(0.012), kind: 'status', status: 503 },
  { method: 'sheets.*', when: when(0.012), kind: 'status', status: 500 },
  { method: 'sheets.*', when: when(0.012), kind: 'status', status: 429 },
  { method: 'sheets.*', when: when(0.006), kind: 'status', status: 429, retryAfterSeconds: 20 },
  { method: 'sheets.*', when: when(0.012), kind: 'drop' },
  { method: 'sheets.*', when: when(0.003), kind: 'timeout' },
  { method: 'sheets.*', when: when(0.01), kind: 'slow', milliseconds: 150 },
  // A slow read lets people type on, so that its answer is out of date.
  { method: 'sheets.spreadsheets.get', when: when(0.05), kind: 'slow', milliseconds: 150, afterWork: true },
  { method: 'sheets.spreadsheets.batchUpdate', when: when(0.02), kind: 'status', status: 503, afterWork: true },
  { method: 'sheets.spreadsheets.batchUpdate', when: when(0.02), kind: 'drop', afterWork: true },
  { method: 'sheets.spreadsheets.batchUpdate', when: when(0.004), kind: 'timeout', afterWork: true },
  { method: 'drive.*', when: when(0.01), kind: 'status', status: 503 },
  { method: 'drive.*', when: when(0.01), kind: 'status', status: 429 },
  { method: 'drive.*', when: when(0.005), kind: 'status', status: 403 },
  { method: 'drive.*', when: when(0.01), kind: 'drop' },
  { method: 'drive.changes.watch', when: when(0.2), kind: 'drop', afterWork: true },
];

const minutes = (number: number): number => number * 60_000;

const everyPush = (when: (probability: number) => FaultRule['when']): readonly FaultRule[] => [
  { method: 'push', when: when(0.3), kind: 'lose' },
  { method: 'push', when: when(0.1), kind: 'double' },
  { method: 'push', when: when(0.1), kind: 'reorder', milliseconds: minutes(2) },
  { method: 'push', when: when(0.1), kind: 'merge', milliseconds: minutes(1) },
  { method: 'push', when: when(0.1), kind: 'late', milliseconds: minutes(3) },
];

/**
 * Every fault that the local Google can play, each with its own chance. Only the functions' account
 * meets them.
 */
export const anyFaults = (dice: Dice, account: string): readonly FaultRule[] => {
  const when = (probability: number) => ({ probability, seed: dice.roll(2 ** 31) });
  return [...everyCall(when).map((rule) => ({ ...rule, account })), ...everyPush(when)];
};

/** All calls of one kind fail, for longer than any retry lasts. */
export const anyOutage = (dice: Dice, account: string): FaultRule => {
  const method = dice.pick([
    'sheets.*',
    'sheets.spreadsheets.batchUpdate',
    'sheets.spreadsheets.batchUpdate',
    'drive.*',
  ]);
  return { method, account, when: { every: true }, kind: 'status', status: 503 };
};
