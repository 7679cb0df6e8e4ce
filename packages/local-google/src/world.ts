/** Assembles one local Google. */

import { Clock } from './admin/clock.ts';
import { Events } from './admin/events.ts';
import { Faults } from './admin/faults.ts';
import { pushFaults } from './admin/push-faults.ts';
import { Quota } from './admin/quota.ts';
import { noRows, openRows, type Rows } from './admin/rows.ts';
import type { Welcome } from './admin/welcome.ts';
import { Drive } from './drive/drive.ts';
import { Pusher } from './drive/push.ts';
import { RequestLog } from './http/request-log.ts';
import { Identity } from './identity/identity.ts';
import { Workbooks } from './workbooks/workbooks.ts';

export interface WorldOptions {
  /** The data folder; nothing outlives the process without one. */
  readonly data?: string | undefined;
  readonly now?: (() => number) | undefined;
  readonly serviceAccount?: string | undefined;
  readonly project?: string | undefined;
}

export interface World {
  readonly project: string;
  readonly serviceAccount: string;
  readonly rows: Rows;
  readonly clock: Clock;
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly quota: Quota;
  readonly events: Events;
  readonly welcome: { now: Welcome | null };
  readonly workbooks: Workbooks;
  readonly drive: Drive;
  readonly pusher: Pusher;
  readonly identity: Identity;
}

export const PROJECT = 'lokaal';

export function createWorld(options: WorldOptions): World {
  const project = options.project ?? PROJECT;
  const rows = options.data === undefined ? noRows() : openRows(options.data);
  const clock = keptClock(rows, options.now);
  const [requests, faults, events] = [new RequestLog(), new Faults(), new Events()];
  const workbooks = new Workbooks(rows, clock.now);
  const drive = new Drive({
    rows,
    now: clock.now,
    contents: workbooks,
    listener: {
      fileChanged: (file) => events.fileChanged(file),
      accountChanged: (account) => pusher.note(account),
    },
  });
  const pusher = new Pusher({
    channels: drive.channels,
    now: clock.now,
    commit: () => rows.commitUnasked(),
    ...pushFaults(faults, requests, clock),
  });
  clock.onMove(() => pusher.wake());
  return {
    project,
    serviceAccount: options.serviceAccount ?? `functies@${project}.iam.gserviceaccount.com`,
    rows,
    clock,
    requests,
    faults,
    quota: new Quota(clock.now, project),
    events,
    welcome: { now: null },
    workbooks,
    drive,
    pusher,
    identity: new Identity(rows, clock.now),
  };
}

/** An offset of the clock survives a restart, unless another clock is followed. */
function keptClock(rows: Rows, now: (() => number) | undefined): Clock {
  if (now) return new Clock(now);
  const [stored] = rows.all('clock');
  const clock = new Clock(Date.now, Number(stored?.text ?? 0));
  clock.onMove(() => {
    rows.put('clock', 'offset', String(clock.offset));
    rows.commit();
  });
  return clock;
}
