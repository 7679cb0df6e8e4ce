import * as z from 'zod';

const perMinute = z.coerce.number().int().positive().default(60);

/**
 * Every setting with its meaning, read once at the start. Nothing else reads the environment. Google
 * and a local machine differ only in these values, never in code.
 */
const settings = z.object({
  GOOGLE_CLOUD_PROJECT: z.string().min(1).optional().describe('The Google Cloud project that holds the database.'),
  GCLOUD_PROJECT: z.string().min(1).optional().describe('The same, as Firebase sets it for what it deploys.'),
  SERVICE_ACCOUNT: z.email().describe('The account as which the functions run; the workbooks are shared with it.'),
  SCHEDULER_ACCOUNT: z.email().describe('The account as which Cloud Scheduler calls.'),
  FUNCTIONS_ORIGIN: z
    .url()
    .refine((text) => !text.endsWith('/'), 'without a slash at the end')
    .describe(
      'Where the functions answer, each at <origin>/<name>: https://europe-west4-<project>.cloudfunctions.net.',
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
  WORKBOOKS_ADDRESS: z
    .url()
    .endsWith('/')
    .default('https://docs.google.com/spreadsheets/d/')
    .describe('Where people open a workbook: what stands before its id in a link.'),
  STORAGE_ROOT_URL: z.url().default('https://storage.googleapis.com/').describe('Where Cloud Storage answers.'),
  FILES_FOLDER: z.string().min(1).optional().describe('A folder on this machine in which the board’s files are kept.'),
  FILES_BUCKET: z.string().min(3).optional().describe('The Cloud Storage bucket in which the board’s files are kept.'),
  FILES_ADDRESS: z
    .url()
    .refine((text) => !text.endsWith('/'), 'without a slash at the end')
    .optional()
    .describe('Where people find the board’s files; absent = the bucket’s own address.'),
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
    .default(35)
    .describe('How long a call is tried again at all, the waits included.'),
  READS_PER_MINUTE: perMinute.describe('Calls that read a workbook, a minute; Google allows one account 60.'),
  WRITES_PER_MINUTE: perMinute.describe('Calls that write a workbook, a minute; Google allows one account 60.'),
});

/** Where the board's files are kept, and the address at which people find them. */
export type FilesPlace = { readonly address: string } & (
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'bucket'; readonly bucket: string; readonly rootUrl: string }
);

export interface Config {
  readonly project: string;
  readonly serviceAccount: string;
  readonly schedulerAccount: string;
  readonly functionsOrigin: string;
  readonly pushSecret: string;
  readonly groupName: string;
  readonly technicalContact: string | null;
  readonly sheetsRootUrl: string;
  readonly driveRootUrl: string;
  readonly workbookAddress: string;
  readonly oidcKeysUrl: string;
  /** Null = no files are written. */
  readonly files: FilesPlace | null;
  readonly callAttemptsMax: number;
  readonly callMillisecondsMax: number;
  readonly retryMillisecondsMax: number;
  readonly callsPerMinute: { readonly reads: number; readonly writes: number };
}

/** The settings without which nothing starts, with what they mean. */
export const requiredSettings: readonly { readonly name: string; readonly meaning: string }[] = Object.entries(
  settings.shape,
)
  .filter(([, schema]) => !schema.safeParse(undefined).success)
  .map(([name, schema]) => ({ name, meaning: schema.description ?? '' }));

type Settings = z.output<typeof settings>;

/** Refuses two places, or half of one, because then nobody knows where the board's files are. */
const filesFaults = ({ FILES_FOLDER, FILES_BUCKET, FILES_ADDRESS }: Partial<Settings>): readonly string[] => [
  ...(FILES_FOLDER && FILES_BUCKET ? ['FILES_FOLDER, FILES_BUCKET: set one of the two, not both'] : []),
  ...(FILES_FOLDER && !FILES_ADDRESS
    ? ['FILES_ADDRESS: missing; who keeps files in a folder must say where people find them']
    : []),
  ...(FILES_ADDRESS && !FILES_FOLDER && !FILES_BUCKET
    ? ['FILES_ADDRESS: set, but neither FILES_FOLDER nor FILES_BUCKET says where the files are kept']
    : []),
];

const filesOf = (env: Settings): FilesPlace | null => {
  const { FILES_FOLDER: folder, FILES_BUCKET: bucket, STORAGE_ROOT_URL: rootUrl } = env;
  if (folder) return { kind: 'folder', folder, address: env.FILES_ADDRESS ?? '' };
  return bucket ? { kind: 'bucket', bucket, rootUrl, address: env.FILES_ADDRESS ?? `${rootUrl}${bucket}` } : null;
};

/** @throws an Error that lists every setting that is missing or wrong, one a line. */
export const parseConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = settings.safeParse(environment);
  const faults = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const project = environment.GOOGLE_CLOUD_PROJECT || environment.GCLOUD_PROJECT;
  if (!project) faults.push('GOOGLE_CLOUD_PROJECT: missing');
  faults.push(...filesFaults(environment));
  if (!parsed.success || !project || faults.length > 0)
    throw new Error(`Cannot start, settings are wrong:\n${faults.join('\n')}`);
  const env = parsed.data;
  return {
    project,
    serviceAccount: env.SERVICE_ACCOUNT,
    schedulerAccount: env.SCHEDULER_ACCOUNT,
    functionsOrigin: env.FUNCTIONS_ORIGIN,
    pushSecret: env.PUSH_SECRET,
    groupName: env.GROUP_NAME,
    technicalContact: env.TECHNICAL_CONTACT ?? null,
    sheetsRootUrl: env.SHEETS_ROOT_URL,
    driveRootUrl: env.DRIVE_ROOT_URL,
    workbookAddress: env.WORKBOOKS_ADDRESS,
    oidcKeysUrl: env.OIDC_KEYS_URL,
    files: filesOf(env),
    callAttemptsMax: env.CALL_ATTEMPTS_MAX,
    callMillisecondsMax: env.CALL_SECONDS_MAX * 1000,
    retryMillisecondsMax: env.PATIENCE_SECONDS_MAX * 1000,
    callsPerMinute: { reads: env.READS_PER_MINUTE, writes: env.WRITES_PER_MINUTE },
  };
};
