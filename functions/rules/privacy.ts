import { measuresIn } from '../../sheets/questionnaire/measures.ts';
import { personalIn } from '../../sheets/questionnaire/privacy.ts';
import type { Rule } from './judged.ts';
import { observationOf } from './judged.ts';

/** The form asks for no personal data; what looks like it is pointed out, beside the text in which it stands. */
export const nothingPersonal: Rule = (judged) =>
  measuresIn(judged.quarter).flatMap(({ id }) => {
    const observation = observationOf(judged.observations, id);
    const words = observation?.kind === 'text' ? String(observation.value) : '';
    const kind = personalIn(words) ?? personalIn(observation?.explanation ?? '');
    return kind ? [{ rule: 'AVG', kind, level: 'info', measure: id, facts: {} }] : [];
  });
