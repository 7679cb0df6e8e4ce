import type { Config } from '../config.ts';

/** Where a function is called: known before it is deployed. */
export const addressOf = ({ functionsOrigin }: Pick<Config, 'functionsOrigin'>, name: string): string =>
  `${functionsOrigin}/${name}`;

/**
 * Whether an OIDC audience is an address of this function. Google gives each deployed function three, and firebase-tools
 * has Cloud Scheduler use the first for a job that it makes and the second for one that it changes:
 * `<FUNCTIONS_ORIGIN>/<name>`, `https://<name>-<hash>-<region>.a.run.app` and
 * `https://<name>-<project number>.<region>.run.app`, with the name in small letters. The hash and the number are only
 * known afterwards, so any is taken: the token is one of our own account all the same.
 */
export const isOwnAddress = (config: Pick<Config, 'functionsOrigin'>, name: string, audience: unknown): boolean => {
  if (typeof audience !== 'string') return false;
  const address = audience.replace(/\/$/u, '');
  if (address === addressOf(config, name)) return true;
  const prefix = `https://${name.toLowerCase()}-`;
  return (
    address.startsWith(prefix) &&
    /^(?:[a-z0-9]{10}-[a-z]{2}\.a|\d{6,20}\.[a-z]+-[a-z]+\d+)\.run\.app$/u.test(address.slice(prefix.length))
  );
};
