import { GoogleError, invalidArgument } from '../http/error.ts';

/**
 * A refusal whose wording depends on where it happened: `batchUpdate` puts `Invalid requests[2].addSheet: ` in front,
 * `values.batchUpdate` puts `Invalid data[0]: `, a single call nothing.
 */
export class Refusal extends Error {}

export const refuse = (message: string): never => {
  throw new Refusal(message);
};

export const prefixed = <T>(prefix: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw invalidArgument(prefix + error.message);
    throw error;
  }
};

/** A single call: the refusal is the whole message. */
export const plain = <T>(work: () => T): T => prefixed('', work);

export const isRefused = (error: unknown): boolean => error instanceof Refusal || error instanceof GoogleError;
