import type { FaultRule } from '../../emulator/google/faults.ts';
import type { Dice } from './dice.ts';

/** Every fault that the local Google can play, each with a chance of its own. */
export const anyFaults = (dice: Dice, account: string): readonly FaultRule[] => {
  const when = (probability: number) => ({ probability, seed: dice.roll(2 ** 31) });
  const calls = 'sheets.*';
  const ofCalls: readonly FaultRule[] = [
    { method: calls, when: when(0.01), kind: 'status', status: 503 },
    { method: calls, when: when(0.01), kind: 'status', status: 500 },
    { method: calls, when: when(0.01), kind: 'status', status: 429 },
    { method: calls, when: when(0.01), kind: 'drop' },
    { method: calls, when: when(0.02), kind: 'slow', milliseconds: 150 },
    { method: 'sheets.spreadsheets.batchUpdate', when: when(0.02), kind: 'status', status: 503, afterWork: true },
    { method: 'sheets.spreadsheets.batchUpdate', when: when(0.02), kind: 'drop', afterWork: true },
    { method: 'drive.changes.list', when: when(0.02), kind: 'status', status: 503 },
  ];
  const ofPushes: readonly FaultRule[] = [
    { method: 'push', when: when(0.3), kind: 'lose' },
    { method: 'push', when: when(0.1), kind: 'double' },
    { method: 'push', when: when(0.1), kind: 'reorder', milliseconds: 300 },
    { method: 'push', when: when(0.1), kind: 'merge', milliseconds: 300 },
    { method: 'push', when: when(0.1), kind: 'late', milliseconds: 300 },
  ];
  return [...ofCalls.map((rule) => ({ ...rule, account })), ...ofPushes];
};
