import { measureOf } from '../measures/measures.ts';
import { type FigureId, isTotalId, type TotalId } from '../measures/relations.ts';
import type { Observation } from '../submissions/observation.ts';
import { observationOf } from './rule-input.ts';

/** Words that explain nothing. */
const emptyWords = new Set(
  (
    'ok oke oké okay ja jawel nee goed prima juist correct akkoord klopt kloppen klopte dit dat het de een is zijn was ' +
    'zo wel gewoon echt helemaal zeker inderdaad nog steeds geldt zie boven idem niets geen nvt onbekend cijfer cijfers ' +
    'getal test gezien gecontroleerd nagekeken bekend hoor hier niet weet ' +
    'idee yes jaja kan kunnen zou volgens mij waar'
  ).split(' '),
);

const yesWords = new Set('ja jawel jaja yes klopt kloppen juist correct akkoord inderdaad zeker goed'.split(' '));
const noWords = new Set('nee niet geen'.split(' '));

/** One letter, repeated. */
const stuttered = /^(\p{L})\1*$/u;

/**
 * Whether a text explains something. `x`, `-`, `ok` and `klopt` do not; one meaningful word does.
 */
export const isExplanation = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => word.length >= 3 && !emptyWords.has(word) && !stuttered.test(word));
};

/** Whether a text says yes: `ja`, `dat klopt`, `deze zijn juist`. */
export const isYes = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => yesWords.has(word)) && !words.some((word) => noWords.has(word));
};

export interface Explained {
  readonly observations: readonly Observation[];
  readonly totalExplanations?: Readonly<Partial<Record<TotalId, string>>>;
}

/** The explanation beside a figure. A wide text is its own explanation. */
export const explanationOf = ({ observations, totalExplanations }: Explained, measure: FigureId | null): string => {
  if (measure === null) return '';
  if (isTotalId(measure)) return totalExplanations?.[measure] ?? '';
  const observation = observationOf(observations, measure);
  if (!observation) return '';
  return measureOf(measure).wide ? String(observation.value ?? '') : observation.explanation;
};
