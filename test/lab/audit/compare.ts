import type { MeasureId } from '../../../domain/measures/measures.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { emptyMeans, type Profile } from '../../../domain/submissions/profile.ts';
import type { SubmissionDocument } from '../../../functions/store/documents.ts';
import type { SeenForm } from '../people/form.ts';
import type { SeenTab } from '../people/typist.ts';

type Figures = SeenForm['figures'];

/** Measures whose stored figure differs from the sheet's. The register decides what an empty cell means. */
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

/** Lists how Firestore's current reading differs from the sheet. Pure. */
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

/** A cell whose text changed. */
export interface Changed {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly stood: string;
  readonly stands: string;
}

export const changesBetween = (before: readonly SeenTab[], after: readonly SeenTab[]): readonly Changed[] =>
  after.flatMap(({ title: tab, rows }) => {
    const known = before.find(({ title }) => title === tab)?.rows ?? [];
    return rows.flatMap((cells, row) =>
      cells.flatMap(({ shown: stands }, column) => {
        const stood = known[row]?.[column]?.shown ?? '';
        return stood === stands ? [] : [{ tab, row, column, stood, stands }];
      }),
    );
  });

/** True when only the time in the health line changed. That is no reason to publish again. */
export const isTimeOfHealth = ({ stood, stands }: Changed): boolean =>
  [stood, stands].every((text) => text.startsWith('Alles werkt. Laatste wijziging gezien '));
