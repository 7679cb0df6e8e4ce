import { type MeasureId, measuresIn } from '../measures/measures.ts';
import { trimmed } from '../submissions/typed-text.ts';
import type { Judged, Raised, Rule } from './judged.ts';
import { observationOf } from './judged.ts';

/** F4: a required field is neither blank nor missing. Asked only once the library says that it is ready. */
export const requiredFilled: Rule = (judged) =>
  judged.ticked
    ? measuresIn(judged.quarter)
        .filter(({ id, required }) => required && isBlank(judged, id))
        .map(({ id, kind }) => ({ rule: 'F4', kind, level: 'error', measure: id, facts: {} }))
    : [];

const isBlank = (judged: Judged, id: Raised['measure']): boolean =>
  id !== null && (observationOf(judged.observations, id)?.kind ?? 'blank') === 'blank';

const numeric = (judged: Judged) => measuresIn(judged.quarter).filter(({ kind }) => kind === 'count' || kind === 'fee');

/** An empty cell that the library's profile reads as unknown is asked nothing. */
const isTypedUnknown = (judged: Judged, id: MeasureId): boolean => {
  const observation = observationOf(judged.observations, id);
  return observation?.kind === 'unknown' && trimmed(observation.typed) !== '';
};

/** `onbekend` is welcome, with a reason; W15: in a required field for the second quarter running the secretary helps. */
export const unknownExplained: Rule = (judged) =>
  numeric(judged)
    .filter(({ id }) => isTypedUnknown(judged, id))
    .map(({ id, required }) => {
      const before = judged.history.previous && observationOf(judged.history.previous, id);
      const again = required && before?.kind === 'unknown';
      return {
        rule: again ? 'W15' : 'F3',
        kind: again ? 'again' : 'unknown',
        level: 'query',
        measure: id,
        facts: {},
      };
    });
