import * as z from 'zod';

/**
 * Every setting with its meaning, read once at the start. Nothing else reads the environment.
 * Between Google and a machine of one's own only these values differ, never the code.
 */
const settings = z.object({
  /** The Google Cloud project that holds the Firestore database. */
  GOOGLE_CLOUD_PROJECT: z.string().min(1),
  /** The account as which the functions run; the workbooks are shared with it. */
  SERVICE_ACCOUNT: z.email(),
  /** The account as which Cloud Scheduler calls; private functions accept nobody else. */
  SCHEDULER_ACCOUNT: z.email(),
  /** Where the functions answer, without a slash at the end; each at `<origin>/<name>`, also its OIDC audience. */
  FUNCTIONS_ORIGIN: z.url(),
  /** From which a channel's token is derived (HMAC); at least 32 characters, kept in Secret Manager. */
  PUSH_SECRET: z.string().min(32),
  /** The group's name as it is now, for sources and findings in the statistic; names change, so it is a setting. */
  GROUP_NAME: z.string().min(1),
  SHEETS_ROOT_URL: z.url().default('https://sheets.googleapis.com/'),
  DRIVE_ROOT_URL: z.url().default('https://www.googleapis.com/'),
  /** The keys with which the caller's OIDC tokens were signed. */
  OIDC_KEYS_URL: z.url().default('https://www.googleapis.com/oauth2/v3/certs'),
  /** How often a passing fault of Google is tried again before the workbook is left due. */
  CALL_ATTEMPTS_MAX: z.coerce.number().int().min(0).max(10).default(5),
});

export interface Config {
  readonly project: string;
  readonly serviceAccount: string;
  readonly schedulerAccount: string;
  readonly functionsOrigin: string;
  readonly pushSecret: string;
  readonly groupName: string;
  readonly sheetsRootUrl: string;
  readonly driveRootUrl: string;
  readonly oidcKeysUrl: string;
  readonly callAttemptsMax: number;
}

/** @throws an Error that lists every setting that is missing or wrong, one a line. */
export const parseConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Cannot start, settings are wrong:\n${faults.join('\n')}`);
  }
  const env = parsed.data;
  return {
    project: env.GOOGLE_CLOUD_PROJECT,
    serviceAccount: env.SERVICE_ACCOUNT,
    schedulerAccount: env.SCHEDULER_ACCOUNT,
    functionsOrigin: env.FUNCTIONS_ORIGIN,
    pushSecret: env.PUSH_SECRET,
    groupName: env.GROUP_NAME,
    sheetsRootUrl: env.SHEETS_ROOT_URL,
    driveRootUrl: env.DRIVE_ROOT_URL,
    oidcKeysUrl: env.OIDC_KEYS_URL,
    callAttemptsMax: env.CALL_ATTEMPTS_MAX,
  };
};
