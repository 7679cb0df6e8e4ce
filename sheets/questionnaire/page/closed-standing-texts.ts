import { openIn } from '../../../domain/submissions/finding.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { changedIn, isChanged } from './changed.ts';
import { changedAfterClosing, decidedStanding, nothingCorrected, reasonWanted } from './correction-texts.ts';
import { pointsWords } from './points-texts.ts';

/** What *Stand* says of a quarter that is closed while something differs from what counts. */

/** The box *Correctie* is ticked and a figure was changed. */
export const wantsCorrection = (submission: Submission): boolean =>
  submission.reading?.correction !== undefined && isChanged(submission);

/** Imported over (reading 0), the figures in the tab differ without anybody having typed. */
const typedUnasked = (submission: Submission): string =>
  submission.counted?.reading === 0 ? '' : changedAfterClosing(changedIn(submission));

/**
 * What is lacking before a change counts: the tick; or it is of a correction that was decided on, nothing differs, a
 * question is open, the reason lacks. '' = nothing differs.
 */
export const unfinishedCorrection = (submission: Submission): string => {
  const { counted, reading, decided } = submission;
  if (!counted || !reading) return '';
  if (!reading.correction) return typedUnasked(submission);
  if (!isChanged(submission)) return decided ? '' : nothingCorrected;
  if (decided) return decidedStanding[decided.kind];
  const open = openIn(reading);
  return open.length > 0
    ? `Uw correctie is nog niet gevraagd: ${pointsWords(open)} Is alles klaar, dan gaat het vanzelf.`
    : reasonWanted;
};
