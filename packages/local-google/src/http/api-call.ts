/** One call of Sheets, Drive or the identity server: account, faults, quota, work and log. */
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readAccount } from '../account.ts';
import type { FaultRule } from '../admin/faults.ts';
import type { World } from '../world.ts';
import type { Answer } from './answer.ts';
import { fromEnvelope } from './answer.ts';
import { type Api, asksOlderFormat, envelopeOf } from './envelope.ts';
import { GoogleError } from './error.ts';

export interface ApiCall {
  /** The caller of `identity` is unknown. */
  readonly api: Api;
  /** `sheets.spreadsheets.get`. */
  readonly method: string;
  readonly kind: 'read' | 'write';
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  work(account: string): Promise<Answer>;
}

/** `drop` cuts the connection without an answer; `hang` leaves it open until one side gives up. */
export type Outcome = Answer | 'drop' | 'hang';

const sleep = (milliseconds: number): Promise<void> | undefined => (milliseconds > 0 ? pause(milliseconds) : undefined);

export async function runCall(world: World, call: ApiCall): Promise<Outcome> {
  let account = '';
  let struck: FaultRule | undefined;
  const attempt = async (): Promise<Outcome> => {
    if (call.api !== 'identity') account = readAccount(call.headers, call.url.searchParams);
    const rules = world.faults.strike({ method: call.method, account, path: call.url.pathname + call.url.search });
    struck = rules.find(({ kind }) => kind !== 'slow') ?? rules[0];
    await sleep(delayOf(rules, false));
    const work = async (): Promise<Answer> => {
      if (call.api === 'sheets') world.quota.spend(call.kind, account);
      return await call.work(account);
    };
    const answer = struck && struck.kind !== 'slow' ? await strike(world, struck, call, work) : await work();
    await sleep(delayOf(rules, true));
    return answer;
  };
  const worked = await refused(call.api, attempt, asksOlder(call));
  const keep = async (): Promise<Outcome> => {
    // A read is answered even if an earlier write could not be stored.
    if (call.kind === 'read') world.rows.commitUnasked();
    else world.rows.commit();
    return worked;
  };
  const outcome = await refused(call.api, keep, asksOlder(call));
  world.requests.note({
    time: world.clock.now(),
    method: call.method,
    account,
    path: call.url.pathname + call.url.search,
    status: typeof outcome === 'string' ? 0 : outcome.status,
    ...(struck ? { fault: struck.kind } : {}),
  });
  return outcome;
}

/** The total delay of the `slow` rules, before the work or after it. */
const delayOf = (rules: readonly FaultRule[], after: boolean): number =>
  rules
    .filter(({ kind, afterWork = false }) => kind === 'slow' && afterWork === after)
    .reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);

const asksOlder = ({ headers, url }: ApiCall): boolean => asksOlderFormat(headers, url.searchParams);

/** A rejection becomes Google's envelope; any other error is our own fault: 500, and an error in the log. */
export async function refused<T>(api: Api, attempt: () => Promise<T>, older = false): Promise<T | Answer> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof GoogleError) return fromEnvelope(envelopeOf(error, api, older));
    console.error('Local Google: this request met a fault of ours:', error);
    return fromEnvelope(envelopeOf(new GoogleError(500, 'INTERNAL', 'Internal error encountered.'), api, older));
  }
}

async function strike(world: World, rule: FaultRule, call: ApiCall, work: () => Promise<Answer>): Promise<Outcome> {
  if (rule.afterWork === true) {
    const answer = await refused(call.api, work, asksOlder(call));
    // A call that is rejected anyway is not dropped as well.
    if (answer.status >= 400) return answer;
  }
  if (rule.kind === 'drop') return 'drop';
  if (rule.kind === 'timeout') return 'hang';
  const answer = fromEnvelope(envelopeOf(faultOf(world, rule, call), call.api, asksOlder(call)));
  const retryAfter = rule.retryAfterSeconds;
  return retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'Retry-After': String(retryAfter) } };
}

const DRIVE_FAULTS: Readonly<Record<number, readonly [reason: string, message: string]>> = {
  403: ['userRateLimitExceeded', 'User Rate Limit Exceeded'],
  429: ['rateLimitExceeded', 'Rate Limit Exceeded'],
  500: ['internalError', 'Internal Error'],
};

const SHEETS_FAULTS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  403: ['PERMISSION_DENIED', 'The caller does not have permission'],
  404: ['NOT_FOUND', 'Requested entity was not found.'],
  500: ['INTERNAL', 'Internal error encountered.'],
  503: ['UNAVAILABLE', 'The service is currently unavailable.'],
};

function faultOf(world: World, { status = 503 }: FaultRule, { api, kind }: ApiCall): GoogleError {
  if (api === 'drive') {
    const [reason, message] = DRIVE_FAULTS[status] ?? ['backendError', 'Backend Error'];
    return new GoogleError(status, 'UNKNOWN', message, { reason });
  }
  if (status === 429) return world.quota.exceeded(kind, 'PerUser');
  const [code, message] = SHEETS_FAULTS[status] ?? ['UNKNOWN', `Fault on demand: ${status}.`];
  return new GoogleError(status, code, message);
}
