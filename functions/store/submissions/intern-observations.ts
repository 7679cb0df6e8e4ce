import type { Observation } from '../../../domain/submissions/observation.ts';

/** Longer texts are rarely repeated. */
const charactersMax = 40;

const isNothing = ({ kind, typed, explanation, estimated, made, writtenFor }: Observation): boolean =>
  kind === 'blank' &&
  typed === '' &&
  explanation === '' &&
  estimated === undefined &&
  made === undefined &&
  writtenFor === undefined;

/**
 * Returns a function that interns observations: equal words and equal empty observations are shared,
 * because a process keeps 25,000 forms and most of their cells are empty. The result equals its input
 * and must not be mutated.
 */
export const internObservations = (): ((observation: Observation) => Observation) => {
  const words = new Map<string, string>();
  const nothings = new Map<string, Observation>();

  const word = <Word extends string>(one: Word): Word => {
    if (one.length > charactersMax) return one;
    if (!words.has(one)) words.set(one, one);
    return words.get(one) as Word;
  };

  const interned = (one: Observation): Observation => ({
    ...one,
    measure: word(one.measure),
    kind: word(one.kind),
    value: typeof one.value === 'string' ? word(one.value) : one.value,
    typed: word(one.typed),
    explanation: word(one.explanation),
  });

  return (one) => {
    if (!isNothing(one)) return interned(one);
    const known = nothings.get(one.measure) ?? interned(one);
    nothings.set(known.measure, known);
    return known;
  };
};
