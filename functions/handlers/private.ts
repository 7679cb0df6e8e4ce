import type { HttpFunction } from '@google-cloud/functions-framework';
import type { World } from '../flow/ports.ts';

/**
 * A function that only its own caller may call: the platform checks the OIDC token, and so do we. A fault is one loud
 * line and 500, so that the scheduler tries again.
 */
export const privateFunction =
  (name: string, world: World, run: () => Promise<void>): HttpFunction =>
  async (request, response) => {
    const refusal = await world.callers.refusal(request.headers.authorization, name);
    if (refusal) {
      world.log.callRefused({ function: name, reason: refusal });
      response.status(403).end();
      return;
    }
    await answer(name, world, run, response);
  };

type Response = Parameters<HttpFunction>[1];

export const answer = async (
  name: string,
  world: World,
  run: () => Promise<void>,
  response: Response,
): Promise<void> => {
  try {
    await run();
    response.status(204).end();
  } catch (error) {
    world.log.failed({ function: name, error: String(error instanceof Error ? error.stack : error) });
    response.status(500).end();
  }
};
