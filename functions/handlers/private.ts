import type { HttpFunction } from '@google-cloud/functions-framework';
import type { Caller } from '../google/identity.ts';
import { answer } from './answer.ts';
import type { Gate, Job } from './gate.ts';

/** A function for its own caller only. The platform checks the OIDC token, and so do we. */
export const privateFunction =
  (caller: Caller) =>
  (name: string, gate: Gate, job: () => Promise<Job>): HttpFunction =>
  async (request, response) => {
    const { method, headers } = request;
    const refused =
      method === 'POST'
        ? await gate.callers.refusal(headers.authorization, name, caller)
        : { reason: `method ${method?.slice(0, 10)}`, isOurs: false };
    if (refused) {
      const { reason, isOurs } = refused;
      gate.log[isOurs ? 'ownCallRefused' : 'callRefused']({ function: name, reason });
      response.status(403).end();
      return;
    }
    await answer(gate, { name, headers }, job, response);
  };
