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

/**
 * AVG: the row *Ingevuld door* asks for a role. A possible name raises a question, because the
 * statistic needs none.
 */
export const roleWithoutName: Rule = (input) => {
  const words = wordsOf(input, role);
  const isAsked = personalIn(words) === 'name' || mayHoldName(words, input.ownNames);
  return isAsked ? [{ rule: 'AVG', kind: 'role', level: 'query', measure: role, facts: {} }] : [];
};

/**
 * Points out what looks like personal data beside the text in which it stands. The form asks for
 * none.
 */
export const nothingPersonal: Rule = (input) =>
  measuresIn(input.quarter).flatMap(({ id }) => {
    const inWords = personalIn(wordsOf(input, id));
    const kind = inWords ?? personalIn(observationOf(input.observations, id)?.explanation ?? '');
    const isAskedAlready = id === role && inWords === 'name';
    return kind && !isAskedAlready ? [{ rule: 'AVG', kind, level: 'info', measure: id, facts: {} }] : [];
  });
