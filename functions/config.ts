import * as z from 'zod';

const perMinute = z.coerce.number().int().positive().default(60);

/**
 * Every setting with its meaning, read once at the start. Nothing else reads the environment.
 * Between Google and a machine of one's own only these values differ, never the code.
 */
const settings = z.object({
  GOOGLE_CLOUD_PROJECT: z.string().min(1).optional().describe('The Google Cloud project that holds the database.'),
  GCLOUD_PROJECT: z.string().min(1).optional().describe('The same, as Firebase sets it for what it deploys.'),
  SERVICE_ACCOUNT: z.email().describe('The account as which the functions run; the workbooks are shared with it.'),
  SCHEDULER_ACCOUNT: z
    .email()
    .optional()
    .describe('The account as which Cloud Scheduler calls; absent = SERVICE_ACCOUNT, as Firebase sets it up.'),
  FUNCTIONS_ORIGIN: z
    .url()
    .refine((text) => !text.endsWith('/'), 'without a slash at the end')
    .describe(
      'Where the functions answer, each at <origin>/<name>: https://europe-west4-<project>.cloudfunctions.net.',
    ),
  CALLER_AUDIENCE: z
    .string()
    .includes('{name}')
    .optional()
    .describe(
      'The OIDC audience of a function, {name} in it; absent = <FUNCTIONS_ORIGIN>/{name}. Scheduler: its run.app address.',
    ),
  PUSH_SECRET: z.string().min(32).describe('From which a channel’s token is derived (HMAC); kept in Secret Manager.'),
  GROUP_NAME: z.string().min(1).describe('The group’s name as it is now, for sources in the statistic.'),
  TECHNICAL_CONTACT: z
    .string()
    .min(1)
    .optional()
    .describe('Whom the secretary calls or mails when the controls stand still, as it reads in a sentence.'),
  SHEETS_ROOT_URL: z.url().default('https://sheets.googleapis.com/').describe('Where the Sheets API answers.'),
  DRIVE_ROOT_URL: z.url().default('https://www.googleapis.com/').describe('Where the Drive API answers.'),
  OIDC_KEYS_URL: z
    .url()
    .default('https://www.googleapis.com/oauth2/v3/certs')
    .describe('The keys with which the tokens of callers were signed.'),
  CALL_ATTEMPTS_MAX: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(5)
    .describe('How often a passing fault of Google is tried again before the workbook is left due.'),
  CALL_SECONDS_MAX: z.coerce
    .number()
    .positive()
    .max(180)
    .default(30)
    .describe('How long one attempt may take; then it counts as a passing fault.'),
  PATIENCE_SECONDS_MAX: z.coerce
    .number()
    .min(0)
    .max(120)
    .default(45)
    .describe('How long a call is tried again at all, the waits included.'),
  READS_PER_MINUTE: perMinute.describe('Calls that read a workbook, a minute; Google allows one account 60.'),
  WRITES_PER_MINUTE: perMinute.describe('Calls that write a workbook, a minute; Google allows one account 60.'),
});

export interface Config {
  readonly project: string;
  readonly serviceAccount: string;
  readonly schedulerAccount: string;
  readonly functionsOrigin: string;
  /** With `{name}` where the function’s name goes. */
  readonly callerAudience: string;
  readonly pushSecret: string;
  readonly groupName: string;
  readonly technicalContact: string | null;
  readonly sheetsRootUrl: string;
  readonly driveRootUrl: string;
  readonly oidcKeysUrl: string;
  readonly callAttemptsMax: number;
  readonly callMillisecondsMax: number;
  readonly patienceMillisecondsMax: number;
  readonly callsPerMinute: { readonly reads: number; readonly writes: number };
}

/** The settings without which nothing starts, with what they mean. */
export const requiredSettings: readonly { readonly name: string; readonly meaning: string }[] = Object.entries(
  settings.shape,
)
  .filter(([, schema]) => !schema.safeParse(undefined).success)
  .map(([name, schema]) => ({ name, meaning: schema.description ?? '' }));

/** @throws an Error that lists every setting that is missing or wrong, one a line. */
export const parseConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = settings.safeParse(environment);
  const faults = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const project = environment.GOOGLE_CLOUD_PROJECT || environment.GCLOUD_PROJECT;
  if (!project) faults.push('GOOGLE_CLOUD_PROJECT: missing');
  if (!parsed.success || !project) throw new Error(`Cannot start, settings are wrong:\n${faults.join('\n')}`);
  const env = parsed.data;
  return {
    project,
    serviceAccount: env.SERVICE_ACCOUNT,
    schedulerAccount: env.SCHEDULER_ACCOUNT ?? env.SERVICE_ACCOUNT,
    functionsOrigin: env.FUNCTIONS_ORIGIN,
    callerAudience: env.CALLER_AUDIENCE ?? `${env.FUNCTIONS_ORIGIN}/{name}`,
    pushSecret: env.PUSH_SECRET,
    groupName: env.GROUP_NAME,
    technicalContact: env.TECHNICAL_CONTACT ?? null,
    sheetsRootUrl: env.SHEETS_ROOT_URL,
    driveRootUrl: env.DRIVE_ROOT_URL,
    oidcKeysUrl: env.OIDC_KEYS_URL,
    callAttemptsMax: env.CALL_ATTEMPTS_MAX,
    callMillisecondsMax: env.CALL_SECONDS_MAX * 1000,
    patienceMillisecondsMax: env.PATIENCE_SECONDS_MAX * 1000,
    callsPerMinute: { reads: env.READS_PER_MINUTE, writes: env.WRITES_PER_MINUTE },
  };
};
