import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type AuthClient, GoogleAuth, Impersonated } from 'google-auth-library';
import { systemClock } from '../../functions/clock.ts';
import { parseConfig } from '../../functions/config.ts';
import { createConnections } from '../../functions/connections.ts';
import { secretSettings } from '../../functions/handlers/deployment.ts';
import type { World } from '../../functions/ports.ts';
import { UsageError } from '../options.ts';
import type { Google } from './google.ts';
import { orAbsent } from './resource.ts';
import { settingsFileOf } from './settings.ts';

/** To see whether the account is a member of a shared drive; the functions themselves do not need it. */
const driveScope = 'https://www.googleapis.com/auth/drive.readonly';

/** The newest value of a secret; undefined = there is none. */
const secretValue = async (google: Google, project: string, name: string): Promise<string | undefined> => {
  const version = `projects/${project}/secrets/${name}/versions/latest`;
  const found = await orAbsent(() => google.secrets.projects.secrets.versions.access({ name: version }));
  const data = found?.payload?.data;
  return data ? Buffer.from(data, 'base64').toString() : undefined;
};

export interface Deployment {
  readonly google: Google;
  /** Of the person at the terminal, who may act as the functions' account. */
  readonly person: AuthClient;
  /** Where `.env.<project>` stands. */
  readonly folder: string;
  readonly project: string;
}

/**
 * The connections of a deployment, with its settings, as its own account. No key file is made: the person's credentials are
 * exchanged for short ones of that account.
 * @param endpoint where IAM Credentials answers, instead of Google's own address
 * @throws a UsageError when nothing is deployed yet.
 */
export const deployedWorld = async (
  { google, person, folder, project }: Deployment,
  write: (line: string) => void,
  endpoint?: string,
): Promise<World> => {
  const file = settingsFileOf(folder, project);
  const settings = parseEnv(readFileSync(file, 'utf8'));
  const account = settings.SERVICE_ACCOUNT;
  const secrets = await Promise.all(
    secretSettings.map(async (name) => [name, await secretValue(google, project, name)] as const),
  );
  if (!account || secrets.some(([, value]) => value === undefined))
    throw new UsageError(`${project} is not deployed yet. Run npm run deploy -- --project ${project} first.`);
  const config = parseConfig({ ...settings, ...Object.fromEntries(secrets), GOOGLE_CLOUD_PROJECT: project });
  return createConnections(config, systemClock, write, (targetScopes, projectId) => {
    const authClient = new Impersonated({
      sourceClient: person,
      targetPrincipal: account,
      targetScopes: [...targetScopes, driveScope],
      delegates: [],
      ...(endpoint && { endpoint }),
    });
    return new GoogleAuth({ authClient, projectId });
  });
};

/**
 * Refuses to act on Drive as somebody else: the page token and the channel would be theirs. A member of a shared drive is
 * refused too, because its changes stand in that drive's own log, which nothing reads.
 * @throws a UsageError with what to do.
 */
export const checkAccount = async ({ drive, serviceAccount }: World): Promise<void> => {
  const account = await drive.account();
  if (account !== serviceAccount)
    throw new UsageError(`Google takes us for ${account || 'nobody'}, not for ${serviceAccount}. Nothing was done.`);
  const drives = await drive.memberOf();
  if (drives.length > 0) throw new UsageError(membershipAdvice(serviceAccount, drives));
};

export const membershipAdvice = (account: string, drives: readonly string[]): string =>
  `${account} is a member of ${drives.map((name) => `the shared drive ‘${name}’`).join(' and ')}. Remove it there, and share each workbook with it as editor: a member is not told of changes.`;
