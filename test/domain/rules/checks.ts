import { defaultDates } from '../../../domain/calendar/quarter.ts';
import { settle } from '../../../domain/rules/settle.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Reading, Submission } from '../../../domain/submissions/submission.ts';
import { observe, sound, type Values } from './fixture.ts';

/** Looks at one tab, one after the other, as the store would hand them to `settle`. */

export const quarter = '2026-Q1';
export const dates = defaultDates(quarter);
export const inApril = Date.parse('2026-04-14T14:32:00+02:00');
export const twoDaysLater = Date.parse('2026-04-16T10:00:00+02:00');
export const lastSecond = Date.parse('2026-05-04T23:59:59+02:00');
export const closed = Date.parse('2026-05-05T00:00:00+02:00');
export const mid = Date.parse('2026-05-12T10:00:00+02:00');

export const error: Finding = {
  rule: 'F5',
  kind: 'too-few',
  level: 'error',
  measure: 'lending_filled',
  facts: {},
  settled: false,
};
export const query: Finding = {
  rule: 'W4',
  kind: 'up',
  level: 'query',
  measure: 'lending_unfilled',
  facts: {},
  settled: false,
};
export const explained: Finding = { ...query, settled: true };
export const release: Finding = { ...query, rule: 'W5', level: 'release', settled: true };
export const unanswered: Finding = { ...release, settled: false };
export const info: Finding = { ...query, rule: 'W14', level: 'info', settled: true };

export interface CheckStep {
  readonly values?: Values;
  readonly ticked?: boolean;
  readonly findings?: readonly Finding[];
  readonly at?: number;
  readonly correction?: string;
  readonly decided?: 'agreed' | 'refused';
  /** What the secretary set before this look. */
  readonly reopenedUntil?: string;
}

export const step = (previous: Submission | null, check: CheckStep, number: number): Submission & { made: number } => {
  const now = check.at ?? inApril;
  const reading: Reading = {
    number,
    readAt: now,
    ticked: check.ticked ?? false,
    observations: observe(check.values ?? sound),
    findings: check.findings ?? [],
    ...(check.correction !== undefined && { correction: { reason: check.correction } }),
  };
  const before = previous && check.reopenedUntil ? { ...previous, reopenedUntil: check.reopenedUntil } : previous;
  const { submission, revision } = settle({
    library: 'PB-UTR',
    quarter,
    previous: before,
    reading,
    dates,
    now,
    ...(check.decided && { decided: { kind: check.decided, words: '' } }),
  });
  return { ...submission, made: revision?.revision ?? 0 };
};

/** State, the revision that counts, and the revision made by the last of these checks. */
export const after = (...checks: readonly CheckStep[]) => {
  const states: ReturnType<typeof step>[] = [];
  for (const check of checks) states.push(step(states.at(-1) ?? null, check, states.length + 1));
  const last = states.at(-1);
  if (!last) throw new Error('after(): no checks');
  return { state: last.state, counts: last.counted?.revision ?? 0, made: last.made, submission: last };
};

export const changed: Values = { ...sound, lending_unfilled: 67 };
export const done: CheckStep = { ticked: true };
