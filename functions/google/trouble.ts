import { type Refusal, reasonsIn } from '../../sheets/google/refusal.ts';
import { isTransient } from './transient-errors.ts';

/**
 * Why a call to Google failed. A transient failure has been retried, and leaves the workbook due. A lasting one is shown to
 * the secretary until its cause goes away.
 */
export type TroubleReason =
  | 'not-found'
  | 'no-access'
  | 'no-storage'
  | 'not-authorised'
  /** In the owner's bin; only Drive reports it. */
  | 'trashed'
  | 'passing'
  /** Google rejects our writes in some tabs; the other tabs are answered. */
  | 'refused'
  /** The workbook changed between our read and our write. The check reads it again. */
  | 'overtaken'
  /** Our own budget of calls for this minute is spent. */
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

/** A 400 at a retry: the first attempt may have succeeded with its answer lost, so that the retry conflicts with it. */
const mayBeDone = ({ status, config }: GoogleFailure): boolean =>
  status === 400 && (config?.retryConfig?.currentRetryAttempt ?? 0) > 0;

/** Google rejected a batch because the workbook changed after it was read. */
export class OvertakenBatch extends Error {
  override readonly name = 'OvertakenBatch';
}

/** The reason for a failed call to Google; null = a fault in our own code. */
export const troubleOf = (error: unknown): TroubleReason | null => {
  if (error instanceof OvertakenBatch) return 'overtaken';
  const failure = error as GoogleFailure;
  if (reasonsIn(failure.response).includes('storageQuotaExceeded')) return 'no-storage';
  if (isTransient(error) || mayBeDone(failure)) return 'passing';
  return byStatus[failure.status ?? 0] ?? null;
};

/** Runs a call and returns the reason when it fails. @throws a fault in our own code. */
export const attempt = async <Value>(call: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    const reason = troubleOf(error);
    if (reason === null) throw error;
    return { ok: false, reason };
  }
};
