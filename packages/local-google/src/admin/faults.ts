/** Injected faults. A rule selects calls and says what goes wrong with them. */
import { randomUUID } from 'node:crypto';

export const CALL_FAULTS = ['status', 'timeout', 'drop', 'slow'] as const;
export const PUSH_FAULTS = ['late', 'merge', 'double', 'reorder', 'lose'] as const;
export type FaultKind = (typeof CALL_FAULTS)[number] | (typeof PUSH_FAULTS)[number];

/** `nth` counts the matching calls from when the rule was set, the first is 1; `probability` draws from its own seeded row. */
export type When =
  | { readonly nth: number }
  | { readonly every: true }
  | { readonly probability: number; readonly seed: number };

export interface FaultRule {
  /** `sheets.spreadsheets.get`, `drive.*`, `*`; for notifications `push`. */
  readonly method: string;
  readonly account?: string;
  /** A regular expression on path and query; for a push, on its address. */
  readonly path?: string;
  readonly when: When;
  /** The rule ends after this many faults. */
  readonly times?: number;
  readonly kind: FaultKind;
  /** For `status`: 429, 500, 503 … */
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  /** The work is done and stored, then the answer is lost (for `status`, `timeout` and `drop`) or held back (for `slow`). */
  readonly afterWork?: boolean;
  /** For `slow`, `late` and `merge`. */
  readonly milliseconds?: number;
}

export interface ListedRule extends FaultRule {
  readonly id: string;
  readonly matched: number;
  readonly struck: number;
}

interface Live {
  readonly id: string;
  readonly rule: FaultRule;
  readonly method: RegExp;
  readonly path: RegExp | undefined;
  readonly draw: () => number;
  matched: number;
  struck: number;
}

export interface Concerned {
  readonly method: string;
  readonly account: string;
  readonly path: string;
}

export class Faults {
  #rules: Live[] = [];

  add(rule: FaultRule): string {
    const id = randomUUID();
    const method = new RegExp(`^${rule.method.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    const path = rule.path === undefined ? undefined : new RegExp(rule.path);
    const draw = 'probability' in rule.when ? randomRow(rule.when.seed) : () => 0;
    this.#rules.push({ id, rule, method, path, draw, matched: 0, struck: 0 });
    return id;
  }

  list(): ListedRule[] {
    return this.#rules.map(({ id, rule, matched, struck }) => ({ id, ...rule, matched, struck }));
  }

  remove(id: string): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter((rule) => rule.id !== id);
    return this.#rules.length < before;
  }

  clear(): void {
    this.#rules = [];
  }

  /** The rules that apply to this call, each counted once. */
  strike(call: Concerned): FaultRule[] {
    return this.#rules.filter((live) => matches(live, call) && strikes(live)).map(({ rule }) => rule);
  }
}

const matches = ({ rule, method, path }: Live, call: Concerned): boolean =>
  method.test(call.method) &&
  isPushFault(rule.kind) === (call.method === 'push') &&
  (rule.account === undefined || rule.account === call.account) &&
  (path === undefined || path.test(call.path));

const isPushFault = (kind: FaultKind): boolean => PUSH_FAULTS.some((name) => name === kind);

function strikes(live: Live): boolean {
  live.matched++;
  const { when, times } = live.rule;
  const hit = 'nth' in when ? live.matched === when.nth : 'every' in when || live.draw() < when.probability;
  if (!hit || (times !== undefined && live.struck >= times)) return false;
  live.struck++;
  return true;
}

/** Mulberry32: the same seed, the same row of numbers in [0, 1). */
function randomRow(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
