/**
 * What is deployed, as a table: it registers the handlers, and `functions.yaml` is made from it. Nothing is public by
 * omission; a schedule is in Europe/Amsterdam and none runs between 02:00 and 03:00 but the minute's, which do no harm
 * twice. Three schedules, as many as Cloud Scheduler gives for free.
 */
export type Trigger =
  /** Public, because Google Drive sends no credentials. */
  | { readonly kind: 'push' }
  /** Only Cloud Scheduler, as the function's own account; `retryCount` is how often it tries again after a failure. */
  | { readonly kind: 'schedule'; readonly schedule: string; readonly retryCount: number }
  /** Only our own functions, with the account under which they all run. */
  | { readonly kind: 'call' };

export interface Deployed {
  readonly name: 'onDriveChange' | 'sweep' | 'publish' | 'files' | 'daily';
  readonly trigger: Trigger;
  readonly memoryMb: 256 | 512 | 1024;
  readonly cpu: number;
  readonly timeoutSeconds: number;
  /** Requests that one instance serves at once; more than one needs a whole processor. */
  readonly concurrency: number;
  readonly maxInstances: number;
}

/** The Netherlands; the database lies in the same region. */
export const region = 'europe-west4';

/** Kept in Secret Manager and passed as environment variables; all other settings are plain. */
export const secretSettings = ['PUSH_SECRET'] as const;

const alone = { concurrency: 1, maxInstances: 1, cpu: 1, memoryMb: 512 } as const;

export const deployment: readonly Deployed[] = [
  /** Receives Google Drive's pushes. The bound limits the cost of a deadline's rush and of forged pushes. */
  {
    name: 'onDriveChange',
    trigger: { kind: 'push' },
    memoryMb: 512,
    cpu: 1,
    timeoutSeconds: 540,
    concurrency: 40,
    maxInstances: 2,
  },
  /** Reads the change feed and empties the due list, for the pushes that never came. The next minute is its retry. */
  {
    name: 'sweep',
    trigger: { kind: 'schedule', schedule: '* * * * *', retryCount: 0 },
    timeoutSeconds: 540,
    ...alone,
  },
  /** Summarises and publishes when something has changed since the last time. The next minute is its retry. */
  {
    name: 'publish',
    trigger: { kind: 'schedule', schedule: '* * * * *', retryCount: 0 },
    timeoutSeconds: 300,
    ...alone,
  },
  /** Writes the board's files after `publish` has saved an edition; the next minute's `publish` is its retry. */
  {
    name: 'files',
    trigger: { kind: 'call' },
    timeoutSeconds: 300,
    ...alone,
    memoryMb: 1024,
  },
  /** Opens quarters, renews the channel, checks every workbook once. */
  {
    name: 'daily',
    trigger: { kind: 'schedule', schedule: '30 3 * * *', retryCount: 5 },
    timeoutSeconds: 540,
    ...alone,
  },
];
