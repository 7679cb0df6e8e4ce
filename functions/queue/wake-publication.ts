import type { World } from '../ports.ts';
import { type Assignment, markSummaryDue, type Outcome } from '../store/queue/due.ts';
import { well } from './outcome.ts';

/**
 * Somebody changed IBL-statistiek, or it is time to try again: the next publication reads it, and puts back what is not ours
 * to have changed. What it is in stays known until then.
 */
export const wakePublication = async ({ database }: World, { trouble }: Assignment): Promise<Outcome> => {
  await markSummaryDue(database);
  return { ...well, trouble };
};
