/**
 * What is deployed, as a table: it registers the handlers, and the deployment's description is made from it.
 * Nothing is public by omission; a schedule is in Europe/Amsterdam and none runs between 02:00 and 03:00 but the
 * minute's, which do no harm twice.
 */
export type Trigger = { readonly kind: 'push' } | { readonly kind: 'schedule'; readonly schedule: string };

export interface Deployed {
  readonly name: 'onDriveChange' | 'sweep' | 'publish' | 'daily';
  readonly trigger: Trigger;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

export const deployment: readonly Deployed[] = [
  /** Google Drive's push. Public, since Google sends no credentials; the channel's token is checked first. */
  { name: 'onDriveChange', trigger: { kind: 'push' }, memoryMb: 512, timeoutSeconds: 120 },
  /** Reads the change feed and empties the due list, for the pushes that never came. */
  { name: 'sweep', trigger: { kind: 'schedule', schedule: '* * * * *' }, memoryMb: 512, timeoutSeconds: 300 },
  /** Summarises and publishes when something has changed since the last time. */
  { name: 'publish', trigger: { kind: 'schedule', schedule: '* * * * *' }, memoryMb: 512, timeoutSeconds: 300 },
  /** Opens quarters, renews the channel, looks at every workbook once. */
  { name: 'daily', trigger: { kind: 'schedule', schedule: '30 3 * * *' }, memoryMb: 512, timeoutSeconds: 540 },
];
