import { faultTitle, faultWords } from '../fault.ts';
import { isTransient } from '../google/transient-errors.ts';
import type { TroubleReason } from '../google/trouble.ts';
import type { World } from '../ports.ts';
import type { Assignment, Outcome } from '../store/queue/due.ts';

/** How long a workbook rests after a transient failure, in milliseconds. It keeps the trouble that it was in. */
const restAfterPassing = 60_000;
const restAfter: Readonly<Record<string, number>> = {
  passing: restAfterPassing,
  overtaken: 0,
  'budget-spent': 0,
};
/** Whether a failure is retried soon, without telling the secretary. */
export const passesByItself = (reason: string): boolean => restAfter[reason] !== undefined;
/** How long a workbook rests after a lasting failure, in milliseconds. */
export const retryAfterLasting = 10 * 60_000;

export const well: Outcome = { trouble: null, retryAt: null, settled: null, changed: false };

/** The stored input of the check changed meanwhile: it is checked again at once, unless a newer check has begun. */
export const superseded = ({ clock }: World, { trouble }: Assignment): Outcome => ({
  ...well,
  trouble,
  retryAt: clock.now(),
});

export const inTrouble = (
  { clock, log }: World,
  { workbookId, trouble }: Assignment,
  reason: TroubleReason | 'not-registered' | 'other-library',
): Outcome => {
  const rest = restAfter[reason];
  if (rest !== undefined) {
    log.workbookLeftDue({ workbook: workbookId, reason });
    return { ...well, trouble, retryAt: clock.now() + rest };
  }
  log.workbookInTrouble({ workbook: workbookId, reason });
  return { ...well, trouble: reason, retryAt: clock.now() + retryAfterLasting };
};

/** Logs a fault of ours as an error; other workbooks continue. A transient failure, for instance of Firestore, is a warning. */
export const failed = ({ clock, log }: World, { workbookId, trouble }: Assignment, error: unknown): Outcome => {
  const job = `check of workbook ${workbookId}`;
  if (isTransient(error)) {
    log.interrupted({ function: job, error: faultTitle(error) });
    return { ...well, trouble, retryAt: clock.now() + restAfterPassing };
  }
  log.failed({ function: job, error: faultWords(error) });
  return { ...well, trouble: 'failed', retryAt: clock.now() + retryAfterLasting };
};
