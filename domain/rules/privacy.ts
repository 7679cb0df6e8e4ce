import { type MeasureId, measuresIn } from '../measures/measures.ts';
import { personalIn } from './personal/privacy.ts';
import { mayHoldName } from './personal/role-name.ts';
import type { Rule, RuleInput } from './rule-input.ts';
import { observationOf } from './rule-input.ts';

const role = 'submitted_by_role';

const wordsOf = (input: RuleInput, id: MeasureId): string => {
  const observation = observationOf(input.observations, id);
  return observation?.kind === 'text' ? String(observation.value) : '';
};

/** AVG: the row *Ingevuld door* asks for a role; what may be a name there is a question, since nobody needs it. */
export const roleWithoutName: Rule = (input) => {
  const words = wordsOf(input, role);
  const isAsked = personalIn(words) === 'name' || mayHoldName(words, input.ownNames);
  return isAsked ? [{ rule: 'AVG', kind: 'role', level: 'query', measure: role, facts: {} }] : [];
};

/** The form asks for no personal data; what looks like it is pointed out, beside the text in which it stands. */
export const nothingPersonal: Rule = (input) =>
  measuresIn(input.quarter).flatMap(({ id }) => {
    const inWords = personalIn(wordsOf(input, id));
    const kind = inWords ?? personalIn(observationOf(input.observations, id)?.explanation ?? '');
    const isAskedAlready = id === role && inWords === 'name';
    return kind && !isAskedAlready ? [{ rule: 'AVG', kind, level: 'info', measure: id, facts: {} }] : [];
  });
