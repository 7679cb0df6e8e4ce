import type { SubmissionDocument } from '../../functions/store/documents.ts';
import type { MeasureId } from '../../sheets/questionnaire/measures.ts';
import type { Observation } from '../../sheets/questionnaire/observation.ts';
import { emptyMeans, type Profile } from '../../sheets/questionnaire/profile.ts';
import type { SeenForm } from './form.ts';

type Figures = SeenForm['figures'];

/** Measures whose figure is another one than stands there; an empty cell means what the register says it means. */
export const otherFigures = (
  figures: Figures,
  observations: readonly Pick<Observation, 'measure' | 'kind' | 'value'>[],
  profile: Profile,
): readonly MeasureId[] => {
  const known = new Map(observations.map((observation) => [observation.measure, observation]));
  return [...figures].flatMap(([measure, meaning]) => {
    const { kind, value } = meaning ?? { kind: emptyMeans(profile, measure), value: null };
    const stored = known.get(measure) ?? { kind: 'blank', value: null };
    return stored.kind === kind && stored.value === value ? [] : [measure];
  });
};

const otherExplanations = (form: SeenForm, observations: readonly Observation[]): readonly MeasureId[] => {
  const known = new Map(observations.map(({ measure, explanation }) => [measure, explanation]));
  return [...form.explanations].flatMap(([measure, words]) => ((known.get(measure) ?? '') === words ? [] : [measure]));
};

/** In what Firestore's current reading differs from what the sheet holds, each named. Pure. */
export const differencesOf = (
  form: SeenForm,
  reading: SubmissionDocument['reading'],
  profile: Profile,
): readonly string[] => {
  const observations = reading?.observations ?? [];
  const correction = reading?.correction?.reason ?? null;
  return [
    ...otherFigures(form.figures, observations, profile).map(
      (measure) =>
        `${measure}: ${JSON.stringify(form.figures.get(measure))} stands there, ${JSON.stringify(observations.find((one) => one.measure === measure))} is stored`,
    ),
    ...otherExplanations(form, observations).map((measure) => `${measure}: another explanation is stored`),
    ...((reading?.ticked ?? false) === form.ticked ? [] : [`the box is ${form.ticked}`]),
    ...(correction === form.correction ? [] : [`the correction is ${form.correction}, ${correction} is stored`]),
  ];
};
