import type { Clock } from '../../clock.ts';
import { type Database, onlyDocument } from '../database.ts';
import type { BudgetDocument } from './work-documents.ts';

export type CallKind = 'reads' | 'writes';
export type Calls = Readonly<Record<CallKind, number>>;

/**
 * The Sheets API calls that one service account may make in a minute, shared by all running functions. A function takes
 * them in portions. A portion must be used within seconds and counts until a minute after that, so that no window of a
 * minute exceeds the limit.
 */
export interface Budget {
  /**
   * Reserves a read and a write for a check. When it must ask the database, it takes calls for `checks` checks at once.
   * @param underWay checks that have read and may still write; their writes are reserved.
   * @returns null = reserved; otherwise the instant at which calls are free again.
   */
  reserve(checks: number, underWay?: number): Promise<number | null>;
  /** Pays for one call. @returns false when the minute's calls are spent: it must not be made. */
  spend(kind: CallKind): Promise<boolean>;
}

type Grant = BudgetDocument['grants'][number];

const minute = 60_000;
/** How long a portion may be used, in milliseconds: the time of a few checks. */
export const usable = 5000;
/** Grants within a second become one, so that the document stays small. */
const rounding = 1000;

/** A held portion may expire while more is requested; then it is requested once more. */
const asksMax = 2;

const sum = (grants: readonly Grant[], kind: CallKind): number =>
  grants.reduce((total, grant) => total + grant[kind], 0);

/** A grant counts until a minute after its end. */
const stillCounting = (grants: readonly Grant[], now: number): Grant[] =>
  grants.filter(({ until }) => until + minute > now);

/** A grant too far in the future (a clock was set back) does not count, but stays stored. */
const isOfFuture = (now: number, { until }: Grant): boolean => until > now + usable + minute;

/**
 * Returns the part of `asked` that is granted now, and the grants to store. Pure. A check needs a read and a write, so a
 * shortage of one kind reduces the grant of both; the surplus would otherwise be lost to all functions.
 */
export const grantFrom = (grants: readonly Grant[], asked: Calls, limits: Calls, now: number) => {
  const known = stillCounting(grants, now);
  const live = known.filter((grant) => !isOfFuture(now, grant));
  const lacking = (kind: CallKind) => asked[kind] - Math.max(0, limits[kind] - sum(live, kind));
  const refused = Math.max(0, lacking('reads'), lacking('writes'));
  const granted = { reads: Math.max(0, asked.reads - refused), writes: Math.max(0, asked.writes - refused) };
  const until = Math.floor(now / rounding) * rounding + usable;
  const same = live.find((grant) => grant.until === until) ?? { reads: 0, writes: 0 };
  const grant = { until, reads: same.reads + granted.reads, writes: same.writes + granted.writes };
  const stored = [...known.filter((other) => other.until !== until), grant];
  const freeAt = Math.min(...live.map((other) => other.until + minute), until + minute);
  return { granted: { ...granted, until }, stored, freeAt };
};

const nothing: Calls = { reads: 0, writes: 0 };

export const openBudget = (database: Database, clock: Clock, limits: Calls): Budget => {
  /** Calls that this process has taken and not used yet. */
  let held: Grant[] = [];
  let writesSpent = 0;
  const reference = database.budget.doc(onlyDocument);

  const heldNow = (kind: CallKind): number => {
    const now = clock.now();
    held = held.filter(({ until, reads, writes }) => until > now && until <= now + usable && reads + writes > 0);
    return sum(held, kind);
  };

  /** @returns null = all granted; otherwise the instant at which calls are free again. */
  const take = async (asked: Calls): Promise<number | null> => {
    const { granted, freeAt } = await database.firestore.runTransaction(async (transaction) => {
      const stored = (await transaction.get(reference)).data();
      const outcome = grantFrom(stored?.grants ?? [], asked, limits, clock.now());
      const { reads, writes } = outcome.granted;
      if (reads + writes > 0) transaction.set(reference, { version: 1, grants: outcome.stored });
      return outcome;
    });
    held.push(granted);
    return granted.reads < asked.reads || granted.writes < asked.writes ? freeAt : null;
  };

  return {
    reserve: async (checks, underWay = 0) => {
      const spentBefore = writesSpent;
      const mayWrite = () => Math.max(0, underWay - (writesSpent - spentBefore));
      const canPay = () => heldNow('reads') > 0 && heldNow('writes') > mayWrite();
      for (let asks = 0; asks < asksMax && !canPay(); asks++) {
        const reads = Math.max(0, checks - heldNow('reads'));
        const writes = Math.max(0, checks + underWay - heldNow('writes'));
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
