import type { IncomingHttpHeaders } from 'node:http';
import type { Callers } from '../google/identity.ts';
import type { Log } from '../log.ts';
import type { World } from '../ports.ts';

/**
 * What a handler needs to judge a call by its headers alone. The heavy clients open only after that,
 * so a refused call costs next to nothing.
 */
export interface Gate {
  readonly log: Log;
  readonly callers: Callers;
  readonly pushSecret: string;
  now(): number;
  open(): Promise<World>;
}

/** For a process that has already opened the world. */
export const gateOf = (world: World): Gate => ({
  log: world.log,
  callers: world.callers,
  pushSecret: world.pushSecret,
  now: world.clock.now,
  open: () => Promise.resolve(world),
});

/** The call is refused; only the log gets the reason. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Compares names, because the bundle of the jobs has its own copy of the class. */
export const isRefused = (error: unknown): error is Error => error instanceof Error && error.name === 'Refused';

/** What a deployed function does once its caller is accepted. */
export type Job = (world: World, headers: IncomingHttpHeaders) => Promise<void>;
