import { type MeasureId, measuresIn } from '../measures/measures.ts';
import type { Judged, Rule } from './judged.ts';
import { observationOf } from './judged.ts';
import { personalIn } from './personal/privacy.ts';
import { mayHoldName } from './personal/role-name.ts';

const role = 'submitted_by_role';

const wordsOf = (judged: Judged, id: MeasureId): string => {
  const observation = observationOf(judged.observations, id);
  return observation?.kind === 'text' ? String(observation.value) : '';
};

/** AVG: the row *Ingevuld door* asks for a role; what may be a name there is a question, since nobody needs it. */
export const roleWithoutName: Rule = (judged) => {
  const words = wordsOf(judged, role);
  const isAsked = personalIn(words) === 'name' || mayHoldName(words, judged.ownNames);
  return isAsked ? [{ rule: 'AVG', kind: 'role', level: 'query', measure: role, facts: {} }] : [];
};

/** The form asks for no personal data; what looks like it is pointed out, beside the text in which it stands. */
export const nothingPersonal: Rule = (judged) =>
  measuresIn(judged.quarter).flatMap(({ id }) => {
    const inWords = personalIn(wordsOf(judged, id));
    const kind = inWords ?? personalIn(observationOf(judged.observations, id)?.explanation ?? '');
    const isAskedAlready = id === role && inWords === 'name';
    return kind && !isAskedAlready ? [{ rule: 'AVG', kind, level: 'info', measure: id, facts: {} }] : [];
  });
