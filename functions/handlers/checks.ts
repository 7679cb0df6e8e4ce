import { checkQuestionnaire } from '../questionnaire/check-questionnaire.ts';
import type { Checks } from '../queue/drain.ts';
import { wakePublication } from '../queue/wake-publication.ts';
import { checkSecretariat } from '../secretariat/check-secretariat.ts';

/** The check of each kind of workbook, for the queue, which imports none. */
export const checks: Checks = {
  questionnaire: checkQuestionnaire,
  secretariat: checkSecretariat,
  statistic: wakePublication,
};
