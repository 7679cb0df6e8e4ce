import { flushCompileCache } from 'node:module';
import type { FaultRule } from '@ibl/local-google/admin/faults.ts';
import { type Google, startGoogle } from '@ibl/local-google/server.ts';
import { obeyParent } from './child.ts';

/** The local Google as a child process with data on disk, so that it can be killed and restarted. */
let google: Google | undefined;

const running = (): Google => {
  if (!google) throw new Error('the local Google has not begun');
  return google;
};

interface GoogleBeginning {
  readonly port: number;
  readonly data: string;
  readonly project: string;
  readonly serviceAccount: string;
}

/** Calls of one account since the last request for them. */
export interface Calls {
  /** Rejected for lack of quota, not by an injected fault. */
  readonly overQuota: readonly string[];
  /** Paths of writes, including those that were never answered. */
  readonly writes: readonly string[];
  /** The most calls in one minute of the simulated clock. */
  readonly busiestMinute: number;
}

const minute = 60_000;

const busiest = (times: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(Math.floor(time / minute), (counts.get(Math.floor(time / minute)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

const takeCalls = (account: string): Calls => {
  const { requests } = running();
  const own = requests.entries().filter((entry) => entry.account === account && entry.method.startsWith('sheets.'));
  requests.reset();
  return {
    overQuota: own
      .filter(({ status, fault }) => status === 429 && fault === undefined)
      .map(({ time, method }) => `${new Date(time).toISOString()} ${method}`),
    writes: own.filter(({ method }) => method === 'sheets.spreadsheets.batchUpdate').map(({ path }) => path),
    busiestMinute: busiest(own.filter(({ status }) => status !== 429).map(({ time }) => time)),
  };
};

const orders = {
  begin: async (beginning: GoogleBeginning) => {
    google = await startGoogle(beginning);
    // The quota applies to the functions' account only. People here type through the API, which
    // they do not do at Google.
    Object.assign(google.quota.limits, { enabled: true, account: beginning.serviceAccount });
    return google.port;
  },
  /** Offset from the machine's clock, in milliseconds; it survives a restart. */
  clock: (ahead: number) => running().clock.moveTo(Date.now() + ahead),
  faults: (rules: readonly FaultRule[]) => {
    running().faults.clear();
    for (const rule of rules) running().faults.add(rule);
  },
  idToken: (token: { email: string; audience: string }) => running().idToken(token),
  takeCalls,
  keepCompiled: (_: undefined) => flushCompileCache(),
};

export type GoogleOrders = typeof orders;
obeyParent(orders);
