import type { GoogleAuth } from 'google-auth-library';
import type { Config } from '../config.ts';
import { addressOf } from './own-addresses.ts';
import { attempt, type Result } from './trouble.ts';

/** The caller's timeout, in milliseconds: a little less than the called function may take. */
const callMillisecondsMax = 240_000;

/** Calls a private function of ours with an OIDC token, which the metadata server issues to our account. */
export const callFunction = (config: Config, auth: GoogleAuth, name: string): Promise<Result<void>> =>
  attempt(async () => {
    const url = addressOf(config, name);
    const client = await auth.getIdTokenClient(url);
    await client.request({ url, method: 'POST', timeout: callMillisecondsMax, retry: false });
  });
