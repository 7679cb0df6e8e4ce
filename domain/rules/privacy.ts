import { type MeasureId, measuresIn } from '../measures/measures.ts';
import { personalKindsIn } from './personal/privacy.ts';
import { mayHoldName, saysNoRole } from './personal/role-name.ts';
import { hasGivenName } from './personal/untitled-names.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { observationOf } from './rule-input.ts';

const role = 'submitted_by_role';

const wordsOf = (input: RuleInput, id: MeasureId): string => {
  const observation = observationOf(input.observations, id);
  return observation?.kind === 'text' ? String(observation.value) : '';
};

/**
 * AVG: the row *Ingevuld door* asks for a role. A possible name raises a question, because the
 * statistic needs none; so does a text that says no role.
 */
export const roleWithoutName: Rule = (input) => {
  const words = wordsOf(input, role);
  const isAsked =
    personalKindsIn(words)[0] === 'name' || hasGivenName(words, input.ownNames) || mayHoldName(words, input.ownNames);
  if (words !== '' && saysNoRole(words)) {
    return [{ rule: 'AVG', kind: 'no-role', level: 'query', measure: role, facts: {} }];
  }
  return isAsked ? [{ rule: 'AVG', kind: 'role', level: 'query', measure: role, facts: {} }] : [];
};

/** One notice about everything personal in these texts; a null measure is the reason of a correction. */
const noticeOf = (measure: Raised['measure'], texts: readonly string[]): Raised[] => {
  const kinds = [...new Set(texts.flatMap(personalKindsIn))];
  const [kind] = kinds;
  const facts = kinds.length > 1 ? { kinds: kinds.join(' ') } : {};
  return kind ? [{ rule: 'AVG', kind, level: 'info', measure, facts }] : [];
};

/**
 * Points out what looks like personal data beside the text in which it stands. The form asks for
 * none. The reason of a correction is published, so it is checked too.
 */
export const nothingPersonal: Rule = (input) => [
  ...noticeOf(null, [input.reason ?? '']),
  ...measuresIn(input.quarter).flatMap(({ id }) => {
    const inWords = wordsOf(input, id);
    const isAskedAlready = id === role && personalKindsIn(inWords)[0] === 'name';
    const explanation = observationOf(input.observations, id)?.explanation ?? '';
    return noticeOf(id, isAskedAlready ? [explanation] : [inWords, explanation]);
  }),
];
