import { openIn } from '../../../domain/submissions/finding.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { changedIn, isChanged } from './changed.ts';
import { changedAfterClosing, decidedStanding, nothingCorrected, reasonWanted } from './correction-texts.ts';
import { pointsWords } from './points-texts.ts';

/** The sentence of *Stand* in a closed quarter with figures that differ from the counted ones. */

/** Whether the box *Correctie* is ticked and a figure has changed. */
export const wantsCorrection = (submission: Submission): boolean =>
  submission.reading?.correction !== undefined && isChanged(submission);

/** After an import (reading 0) the figures in the tab differ although nothing was typed. */
const typedUnasked = (submission: Submission): string =>
  submission.counted?.reading === 0 ? '' : changedAfterClosing(changedIn(submission));

/**
 * What is missing before a change counts: the tick; a change, a settled question or a reason; or a
 * new tick, because this one was decided on. '' = nothing differs.
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
