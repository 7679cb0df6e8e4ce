import { type FigureId, isTotalId, totalOf } from '../measures/relations.ts';
import type { Finding } from '../submissions/finding.ts';
import { type Observation, sameMeaning } from '../submissions/observation.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { observationOf } from './rule-input.ts';
import { shuffled } from './shuffled.ts';

/** Notices about restored cells. Each is shown until anything in the form changes. */
const notices = [
  'label-restored',
  'total-restored',
  'row-back',
  'explanations-back',
  'figures-back',
  'tab-back',
  'merged',
  'kept',
];
/**
 * Questions about figures that may stand in the wrong row. Each is asked until those figures
 * change.
 */
const questions = ['shifted-up', 'total-typed', 'label-figure', 'other-locale'];

const sameFigure = (input: RuleInput, before: readonly Observation[], id: FigureId | null): boolean => {
  if (id === null) return true;
  const ids = isTotalId(id) ? totalOf(id).addends : [id];
  return ids.every((one) => {
    const [then, now] = [observationOf(before, one), observationOf(input.observations, one)];
    return then?.kind === now?.kind && then?.value === now?.value && then?.typed === now?.typed;
  });
};

const isBlank = (input: RuleInput, id: FigureId | null): boolean =>
  id !== null && !isTotalId(id) && observationOf(input.observations, id)?.kind === 'blank';

const allSame = (input: RuleInput, before: readonly Observation[]): boolean =>
  before.length === input.observations.length &&
  before.every((one, index) => {
    const now = input.observations[index];
    return now !== undefined && sameMeaning(one, now) && one.typed === now.typed;
  });

const stillHolds = (input: RuleInput, before: readonly Observation[], { kind, measure }: Finding): boolean => {
  if (kind === 'shifted') return isBlank(input, measure);
  if (questions.includes(kind)) return sameFigure(input, before, measure);
  return notices.includes(kind) && allSame(input, before);
};

/** The kind of question as first asked, before an explanation changed it. */
const kindOf = ({ kind, facts }: Finding): string => (typeof facts.asked === 'string' ? facts.asked : kind);

/**
 * Restored cells no longer show what happened to the tab, so the finding is repeated from the
 * previous reading.
 */
const stillRecovered: Rule = (input) => {
  const { before } = input;
  if (!before) return [];
  return before.findings
    .filter(({ rule }) => rule === 'F10')
    .map((finding) => ({ ...finding, kind: kindOf(finding) }))
    .filter((finding) => stillHolds(input, before.observations, finding))
    .map(({ rule, kind, level, measure, facts }): Raised => ({ rule, kind, level, measure, facts }));
};

/**
 * In a workbook with another locale a point and a comma swap meaning, so the check asks about
 * figures typed since.
 */
const typedInOtherLocale: Rule = (input) => {
  if (!input.readingFindings.some(({ rule, kind }) => rule === 'F10' && kind === 'locale')) return [];
  const before = input.before?.observations ?? [];
  return input.observations
    .filter(({ kind, measure }) => kind === 'number' && !sameFigure(input, before, measure))
    .map(({ measure, typed }): Raised => {
      const kind = 'other-locale';
      return { rule: 'F10', kind, level: 'query', measure, facts: { typed, asked: kind } };
    });
};

/** F10, for damage that the tab no longer shows. */
export const placesSure: Rule = (input) => [...stillRecovered(input), ...typedInOtherLocale(input), ...shuffled(input)];
