import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { without } from '../../sheets/google/without.ts';
import type { Result } from './trouble.ts';

type Requests = readonly sheets_v4.Schema$Request[];

/** How often a batch is sent again without the refused requests; each time costs a call of the write quota. */
const refusalsMax = 4;

/** Reads Google's refusal from an error. */
export interface Refusals {
  /** The index of the refused request; undefined = not given. */
  readonly indexOf: (error: unknown) => number | undefined;
  readonly isProtected: (error: unknown) => boolean;
  /** Told of each chart that Google does not draw; the figures are written. */
  readonly chartRefused: (error: unknown) => void;
}

/**
 * Sends a batch. When Google refuses a request in it, sends the rest without that request.
 * @returns `refused` when a tab had to be left out because people protected it.
 * @throws Google's error when a tab had to be left out for another reason, or when leaving out does not help.
 */
export const asFarAsAllowed = async (
  send: (requests: Requests) => Promise<Result<void>>,
  { indexOf, isProtected, chartRefused }: Refusals,
  requests: Requests,
): Promise<Result<void>> => {
  let left = requests;
  const leftOut: unknown[] = [];
  for (let refusals = 0; left.length > 0; refusals++) {
    try {
      const sent = await send(left);
      if (!sent.ok) return sent;
      break;
    } catch (error) {
      const less = refusals < refusalsMax ? without(left, indexOf(error) ?? -1) : null;
      if (!less) throw error;
      left = less.requests;
      if (less.lost === 'chart') chartRefused(error);
      if (less.lost === 'tab') leftOut.push(error);
    }
  }
  const fault = leftOut.find((error) => !isProtected(error));
  if (fault !== undefined) throw fault;
  return leftOut.length === 0 ? { ok: true, value: undefined } : { ok: false, reason: 'refused' };
};
