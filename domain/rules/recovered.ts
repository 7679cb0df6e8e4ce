import { type FigureId, isTotalId, totalOf } from '../measures/relations.ts';
import type { Finding } from '../submissions/finding.ts';
import { type Observation, sameMeaning } from '../submissions/observation.ts';
import type { Judged, Raised, Rule } from './judged.ts';
import { observationOf } from './judged.ts';
import { shuffled } from './shuffled.ts';

/** What is said once about cells of ours that were put back: until anything in the form changes. */
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
/** What is asked about figures that may stand in the wrong row: until those figures change. */
const questions = ['shifted-up', 'total-typed', 'label-figure', 'other-locale'];

const sameFigure = (judged: Judged, before: readonly Observation[], id: FigureId | null): boolean => {
  if (id === null) return true;
  const ids = isTotalId(id) ? totalOf(id).addends : [id];
  return ids.every((one) => {
    const [then, now] = [observationOf(before, one), observationOf(judged.observations, one)];
    return then?.kind === now?.kind && then?.value === now?.value && then?.typed === now?.typed;
  });
};

const isBlank = (judged: Judged, id: FigureId | null): boolean =>
  id !== null && !isTotalId(id) && observationOf(judged.observations, id)?.kind === 'blank';

const allSame = (judged: Judged, before: readonly Observation[]): boolean =>
  before.length === judged.observations.length &&
  before.every((one, index) => {
    const now = judged.observations[index];
    return now !== undefined && sameMeaning(one, now) && one.typed === now.typed;
  });

const stillHolds = (judged: Judged, before: readonly Observation[], { kind, measure }: Finding): boolean => {
  if (kind === 'shifted') return isBlank(judged, measure);
  if (questions.includes(kind)) return sameFigure(judged, before, measure);
  return notices.includes(kind) && allSame(judged, before);
};

/** The kind of the question, whatever an explanation made of it. */
const kindOf = ({ kind, facts }: Finding): string => (typeof facts.asked === 'string' ? facts.asked : kind);

/** Our cells were put back at once, so the tab no longer shows what happened to it: it is told and asked again. */
const stillRecovered: Rule = (judged) => {
  const { before } = judged;
  if (!before) return [];
  return before.findings
    .filter(({ rule }) => rule === 'F10')
    .map((finding) => ({ ...finding, kind: kindOf(finding) }))
    .filter((finding) => stillHolds(judged, before.observations, finding))
    .map(({ rule, kind, level, measure, facts }): Raised => ({ rule, kind, level, measure, facts }));
};

/** While the workbook speaks another language a point and a comma change meaning: what was typed since is asked about. */
const typedInOtherLocale: Rule = (judged) => {
  if (!judged.readingFindings.some(({ rule, kind }) => rule === 'F10' && kind === 'locale')) return [];
  const before = judged.before?.observations ?? [];
  return judged.observations
    .filter(({ kind, measure }) => kind === 'number' && !sameFigure(judged, before, measure))
    .map(({ measure, typed }): Raised => {
      const kind = 'other-locale';
      return { rule: 'F10', kind, level: 'query', measure, facts: { typed, asked: kind } };
    });
};

/** F10, as far as it cannot be seen in the tab any more. */
export const placesSure: Rule = (judged) => [
  ...stillRecovered(judged),
  ...typedInOtherLocale(judged),
  ...shuffled(judged),
];
