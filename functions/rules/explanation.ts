import { measureOf } from '../../sheets/questionnaire/measures.ts';
import { isTotalId } from '../../sheets/questionnaire/relations.ts';
import type { Judged, Raised } from './judged.ts';
import { observationOf } from './judged.ts';

/** Words that say no more than that the figure stands there. */
const emptyWords = new Set(
  (
    'ok oke oké okay ja jawel nee goed prima juist correct akkoord klopt kloppen klopte dit dat het de een is zijn was zo wel ' +
    'gewoon echt helemaal zeker inderdaad echter nog steeds geldt zie boven idem niets geen nvt onbekend cijfer getal cijfers ' +
    'test gezien gecontroleerd nagekeken bekend hoor hier niet weet ik wij we'
  ).split(' '),
);

/** `x`, `-`, `ok`, `klopt` are no explanation; a word that says something is. */
export const isExplanation = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => word.length >= 3 && !emptyWords.has(word));
};

/** What is written beside a figure; a wide text explains itself. */
export const explanationOf = (judged: Judged, measure: Raised['measure']): string => {
  if (measure === null) return '';
  if (isTotalId(measure)) return judged.totalExplanations?.[measure] ?? '';
  const observation = observationOf(judged.observations, measure);
  if (!observation) return '';
  return measureOf(measure).wide ? String(observation.value ?? '') : observation.explanation;
};
