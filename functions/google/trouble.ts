import { type Refusal, reasonsIn } from '../../sheets/google/refusal.ts';
import { isTransient } from './transient-errors.ts';

/**
 * The world's troubles by name. A passing one was retried within its bound and the workbook is left due;
 * a lasting one is shown to the secretary and heals when its cause goes away.
 */
export type TroubleReason =
  | 'not-found'
  | 'no-access'
  | 'no-storage'
  | 'not-authorised'
  /** Thrown away by its owner; only Drive tells. */
  | 'trashed'
  | 'passing'
  /** Google refuses what we write in some of its tabs; the others are answered. */
  | 'refused'
  /** The workbook is not any more what was read: somebody of us has written, or a person has moved what we meant. It is read again. */
  | 'overtaken'
  /** Not Google's fault but our own restraint: the calls of this minute are spent. */
  | 'budget-spent';

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: TroubleReason };

interface GoogleFailure {
  readonly status?: number;
  readonly config?: { readonly retryConfig?: { readonly currentRetryAttempt?: number } };
  readonly response?: Refusal;
}

const byStatus: Readonly<Record<number, TroubleReason>> = { 401: 'not-authorised', 403: 'no-access', 404: 'not-found' };

/** Refused at another attempt: the first may have been carried out and its answer lost, and what it made stands in the way. */
const mayBeDone = ({ status, config }: GoogleFailure): boolean =>
  status === 400 && (config?.retryConfig?.currentRetryAttempt ?? 0) > 0;

/** A batch was refused, and the workbook is not any more what it was made for. */
export class OvertakenBatch extends Error {
  override readonly name = 'OvertakenBatch';
}

/** What a failed call to Google means; null when it is none of the world's troubles but a fault of ours. */
export const troubleOf = (error: unknown): TroubleReason | null => {
  if (error instanceof OvertakenBatch) return 'overtaken';
  const failure = error as GoogleFailure;
  if (reasonsIn(failure.response).includes('storageQuotaExceeded')) return 'no-storage';
  if (isTransient(error) || mayBeDone(failure)) return 'passing';
  return byStatus[failure.status ?? 0] ?? null;
};

/** Runs a call and names the trouble it met; a fault of ours goes on as an exception. */
export const attempt = async <Value>(call: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    const reason = troubleOf(error);
    if (reason === null) throw error;
    return { ok: false, reason };
  }
};
