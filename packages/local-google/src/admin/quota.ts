/**
 * Google's quotas of the Sheets API: reads and writes per minute for the project and for each user.
 * Off by default.
 */
import { GoogleError } from '../http/error.ts';

export interface QuotaLimits {
  enabled: boolean;
  perMinute: number;
  perMinutePerUser: number;
  /** The only account whose calls count; absent = all accounts. */
  account?: string;
}

type Kind = 'read' | 'write';

const MINUTE_MS = 60_000;

export class Quota {
  readonly limits: QuotaLimits = { enabled: false, perMinute: 300, perMinutePerUser: 60 };
  readonly #now: () => number;
  readonly #project: string;
  readonly #spent = new Map<string, number>();
  #minute = 0;

  constructor(now: () => number, project: string) {
    this.#now = now;
    this.#project = project;
  }

  /** Counts a call, or throws 429 when the minute's quota is used up. A rejected call counts for nothing. */
  spend(kind: Kind, account: string): void {
    if (!this.limits.enabled || (this.limits.account ?? account) !== account) return;
    const minute = Math.floor(this.#now() / MINUTE_MS);
    if (minute !== this.#minute) this.#spent.clear();
    this.#minute = minute;
    const keys = { all: kind, user: `${kind} ${account}` };
    if (this.#of(keys.all) >= this.limits.perMinute) throw this.exceeded(kind, '');
    if (this.#of(keys.user) >= this.limits.perMinutePerUser) throw this.exceeded(kind, 'PerUser');
    this.#spent.set(keys.all, this.#of(keys.all) + 1);
    this.#spent.set(keys.user, this.#of(keys.user) + 1);
  }

  /** The rejection itself, without counting a call. */
  exceeded(kind: Kind, scope: '' | 'PerUser'): GoogleError {
    const limit = scope === '' ? this.limits.perMinute : this.limits.perMinutePerUser;
    return exceeded(kind, scope, limit, this.#project);
  }

  #of(key: string): number {
    return this.#spent.get(key) ?? 0;
  }
}

function exceeded(kind: Kind, scope: '' | 'PerUser', limit: number, project: string): GoogleError {
  const [metric, name] =
    kind === 'read' ? ['Read requests', 'ReadRequestsPerMinute'] : ['Write requests', 'WriteRequestsPerMinute'];
  const spoken = `${metric} per minute${scope === '' ? '' : ' per user'}`;
  const message = `Quota exceeded for quota metric '${metric}' and limit '${spoken}' of service 'sheets.googleapis.com' for consumer 'project_number:${project}'.`;
  const details = [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        quota_limit: `${name}${scope === '' ? 'PerProject' : 'PerUser'}`,
        quota_limit_value: String(limit),
        quota_location: 'global',
        quota_metric: `sheets.googleapis.com/${kind}_requests`,
        service: 'sheets.googleapis.com',
        consumer: `projects/${project}`,
      },
    },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        {
          description: 'Request a higher quota limit.',
          url: 'https://cloud.google.com/docs/quotas/help/request_increase',
        },
      ],
    },
  ];
  return new GoogleError(429, 'RESOURCE_EXHAUSTED', message, { reason: 'rateLimitExceeded', details });
}
