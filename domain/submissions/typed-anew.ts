import { isDeepStrictEqual } from 'node:util';
import type { Reading } from './submission.ts';

/** What people put in a tab: texts, explanations, the box, and a correction. */
const typedIn = ({ observations, totalExplanations = {}, ticked, correction }: Reading) => ({
  cells: observations.flatMap(({ measure, typed, explanation }) =>
    typed === '' && explanation === '' ? [] : [{ measure, typed, explanation }],
  ),
  totals: Object.entries(totalExplanations).filter(([, explanation]) => explanation !== ''),
  ticked,
  correction: correction ?? null,
});

const blank: Reading = { number: 0, readAt: 0, ticked: false, observations: [], findings: [] };

/**
 * Whether people changed anything between two readings; a null `before` is an empty tab. Another
 * verdict about the same texts is no change of theirs.
 */
export const isTypedAnew = (before: Reading | null, now: Reading): boolean =>
  !isDeepStrictEqual(typedIn(before ?? blank), typedIn(now));
