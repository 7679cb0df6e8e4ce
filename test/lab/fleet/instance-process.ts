import { flushCompileCache } from 'node:module';
import { parseConfig } from '../../../functions/config.ts';
import { createConnections } from '../../../functions/connections.ts';
import { serveFunctions } from '../../../scripts/local/functions.ts';
import { simulatedClock } from '../clock/simulated-clock.ts';
import type { CrashPoint } from '../faults/crash-points.ts';
import { delayBy } from '../faults/firestore-delay.ts';
import { GuardedPorts } from '../faults/guarded-ports.ts';
import { obeyParent, tellParent } from './child.ts';

export type Notice =
  | { readonly kind: 'log'; readonly line: string }
  /** The times at which the sleeping calls wake up. */
  | { readonly kind: 'asleep'; readonly sleepers: readonly number[] }
  | { readonly kind: 'crashing'; readonly point: string };

const tell = (notice: Notice): void => tellParent(notice);

/** One instance of every deployed function: real handlers, real clients, a simulated clock. */
const clock = simulatedClock((sleepers) => tell({ kind: 'asleep', sleepers }));

/** Gives the message to the parent time to leave the process before the kill. */
const flushMilliseconds = 5;
const ports = new GuardedPorts(async (point) => {
  tell({ kind: 'crashing', point });
  await new Promise((resolve) => setTimeout(resolve, flushMilliseconds));
  process.kill(process.pid, 'SIGKILL');
  return new Promise<never>(() => {});
});

interface Beginning {
  readonly settings: Readonly<Record<string, string>>;
  readonly firestore: string;
  readonly ahead: number;
}

const orders = {
  begin: async ({ settings, firestore, ahead }: Beginning) => {
    clock.setAhead(ahead);
    process.env.FIRESTORE_EMULATOR_HOST = firestore;
    delayBy(clock);
    const write = (line: string): void => tell({ kind: 'log', line });
    const world = createConnections(parseConfig(settings), ports.guardClock(clock), write);
    const { origin } = await serveFunctions(0, () => ports.guard(world));
    // Loaded while in reserve, so that the first call need not wait for it.
    await import('../../../functions/handlers/work.ts');
    return origin;
  },
  clock: (ahead: number) => clock.setAhead(ahead),
  arm: (points: readonly CrashPoint[]) => ports.arm(points),
  counts: (_: undefined) => ports.counts(),
  keepCompiled: (_: undefined) => flushCompileCache(),
};

export type InstanceOrders = typeof orders;
obeyParent(orders);
