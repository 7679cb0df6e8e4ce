import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { HttpFunction } from '@google-cloud/functions-framework';
import { faultTitle, faultWords } from '../fault.ts';
import { isTransient } from '../google/transient-errors.ts';
import { type Gate, isRefused, type Job } from './gate.ts';

export type Response = Parameters<HttpFunction>[1];

/** Cloud Run's trace id, so that the log groups our lines with the request; a new one when absent. */
const traceOf = (headers: IncomingHttpHeaders): string => {
  const [, standard] = String(headers.traceparent ?? '').match(/^00-([0-9a-f]{32})-/) ?? [];
  const [, cloud] = String(headers['x-cloud-trace-context'] ?? '').match(/^([0-9a-f]{32})(?:\/|$)/) ?? [];
  return standard ?? cloud ?? randomBytes(16).toString('hex');
};

/**
 * Google's runner calls us in a `node:domain`, whose hooks make every await slower. We answer our
 * faults ourselves, and an uncaught error ends the process either way.
 */
const leaveDomain = (): void => (process as { domain?: { exit(): void } | null }).domain?.exit();

export interface Call {
  readonly name: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Runs a job and answers the request. A fault of ours is an ERROR and 500, a transient error a WARNING
 * and 503; the caller retries both.
 */
export const answer = async (
  gate: Gate,
  { name, headers }: Call,
  job: () => Promise<Job>,
  response: Response,
): Promise<void> => {
  const log = gate.log.traced(traceOf(headers));
  leaveDomain();
  try {
    const [world, run] = await Promise.all([gate.open(), job()]);
    await run({ ...world, log }, headers);
    response.status(204).end();
  } catch (error) {
    if (isRefused(error)) {
      log.callRefused({ function: name, reason: error.message });
      response.status(403).end();
      return;
    }
    if (isTransient(error)) {
      log.interrupted({ function: name, error: faultTitle(error) });
      response.status(503).end();
      return;
    }
    log.failed({ function: name, error: faultWords(error) });
    response.status(500).end();
  }
};
