import type { Clock } from '../../clock.ts';
import { type Database, onlyDocument } from '../database.ts';
import type { BudgetDocument } from './work-documents.ts';

export type CallKind = 'reads' | 'writes';
export type Calls = Readonly<Record<CallKind, number>>;

/**
 * The calls of the Sheets API that one service account may make in a minute, shared by all who are awake. They are
 * taken in portions, which must be used within seconds and count until a minute after, so that no minute, wherever it
 * begins, sees more than the limit.
 */
export interface Budget {
  /**
   * Sees to it that a look can be paid, a read and a write, and takes for `looks` looks when it must ask the database.
   * @param underWay looks that have read and may still write: what they need is theirs.
   * @returns null when it can; else the instant from which something is free again.
   */
  reserve(looks: number, underWay?: number): Promise<number | null>;
  /** Pays for one call. @returns false when the minute's calls are spent: it must not be made. */
  spend(kind: CallKind): Promise<boolean>;
}

type Grant = BudgetDocument['grants'][number];

const minute = 60_000;
/** How long a portion may be used: some looks' time. */
export const usable = 5000;
/** Grants within a second become one, so that the document stays small. */
const rounding = 1000;

/** What is held may lapse while more is asked for: then it is asked for once more. */
const asksMax = 2;

const sum = (grants: readonly Grant[], kind: CallKind): number =>
  grants.reduce((total, grant) => total + grant[kind], 0);

/** A grant is remembered until a minute after its end. */
const notForgotten = (grants: readonly Grant[], now: number): Grant[] =>
  grants.filter(({ until }) => until + minute > now);

/** One of a future that cannot be (a clock was set back) does not count, but is not ours to forget. */
const isOfFuture = (now: number, { until }: Grant): boolean => until > now + usable + minute;

/**
 * Pure: what of `asked` is granted now, and what is to be remembered of it. A look needs one of each, so whoever is refused
 * one gets so many fewer of the other, which would be lost to everybody.
 */
export const grantFrom = (grants: readonly Grant[], asked: Calls, limits: Calls, now: number) => {
  const known = notForgotten(grants, now);
  const live = known.filter((grant) => !isOfFuture(now, grant));
  const lacking = (kind: CallKind) => asked[kind] - Math.max(0, limits[kind] - sum(live, kind));
  const refused = Math.max(0, lacking('reads'), lacking('writes'));
  const granted = { reads: Math.max(0, asked.reads - refused), writes: Math.max(0, asked.writes - refused) };
  const until = Math.floor(now / rounding) * rounding + usable;
  const same = live.find((grant) => grant.until === until) ?? { reads: 0, writes: 0 };
  const grant = { until, reads: same.reads + granted.reads, writes: same.writes + granted.writes };
  const remembered = [...known.filter((other) => other.until !== until), grant];
  const freeAt = Math.min(...live.map((other) => other.until + minute), until + minute);
  return { granted: { ...granted, until }, remembered, freeAt };
};

const nothing: Calls = { reads: 0, writes: 0 };

export const openBudget = (database: Database, clock: Clock, limits: Calls): Budget => {
  /** What this process has taken and not used yet. */
  let held: Grant[] = [];
  let writesSpent = 0;
  const reference = database.budget.doc(onlyDocument);

  const heldNow = (kind: CallKind): number => {
    const now = clock.now();
    held = held.filter(({ until, reads, writes }) => until > now && until <= now + usable && reads + writes > 0);
    return sum(held, kind);
  };

  /** @returns null when all of it was granted; else from when something is free again. */
  const take = async (asked: Calls): Promise<number | null> => {
    const { granted, freeAt } = await database.firestore.runTransaction(async (transaction) => {
      const stored = (await transaction.get(reference)).data();
      const outcome = grantFrom(stored?.grants ?? [], asked, limits, clock.now());
      const { reads, writes } = outcome.granted;
      if (reads + writes > 0) transaction.set(reference, { version: 1, grants: outcome.remembered });
      return outcome;
    });
    held.push(granted);
    return granted.reads < asked.reads || granted.writes < asked.writes ? freeAt : null;
  };

  return {
    reserve: async (looks, underWay = 0) => {
      const spentBefore = writesSpent;
      const mayWrite = () => Math.max(0, underWay - (writesSpent - spentBefore));
      const canPay = () => heldNow('reads') > 0 && heldNow('writes') > mayWrite();
      for (let asks = 0; asks < asksMax && !canPay(); asks++) {
        const reads = Math.max(0, looks - heldNow('reads'));
        const writes = Math.max(0, looks + underWay - heldNow('writes'));
        const freeAt = await take({ reads, writes });
        if (freeAt !== null) return canPay() ? null : freeAt;
      }
      return canPay() ? null : clock.now();
    },
    spend: async (kind) => {
      if (heldNow(kind) === 0) await take({ ...nothing, [kind]: 1 });
      if (heldNow(kind) === 0) return false;
      if (kind === 'writes') writesSpent++;
      const index = held.findIndex((grant) => grant[kind] > 0);
      held = held.map((grant, at) => (at === index ? { ...grant, [kind]: grant[kind] - 1 } : grant));
      return true;
    },
  };
};
