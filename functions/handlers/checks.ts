import { checkQuestionnaire } from '../flow/check-questionnaire.ts';
import { checkSecretariat } from '../flow/check-secretariat.ts';
import type { Checks } from '../flow/drain.ts';
import { wakePublication } from '../flow/wake-publication.ts';

/** The check of each kind of workbook: the queue is given them, and knows none by itself. */
export const checks: Checks = {
  questionnaire: checkQuestionnaire,
  secretariat: checkSecretariat,
  statistic: wakePublication,
};
