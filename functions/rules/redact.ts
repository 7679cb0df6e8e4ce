import type { Finding } from '../../sheets/questionnaire/finding.ts';
import type { Observation } from '../../sheets/questionnaire/observation.ts';
import { type FigureId, isTotalId, type TotalId } from '../../sheets/questionnaire/relations.ts';

/** Takes the words out of what was stored about a measure; figures stay. Pure. */
export interface Redaction {
  readonly measure: FigureId;
  /** What comes in the place of the words, and says that there were some. */
  readonly mark: string;
}

const marked = (words: string, { mark }: Redaction): string => (words === '' ? '' : mark);

export const redactedObservation = <One extends Observation>(one: One, redaction: Redaction): One => {
  if (one.measure !== redaction.measure) return one;
  const isText = one.kind === 'text' || one.kind === 'unreadable';
  return {
    ...one,
    ...(isText && { value: one.value === null ? null : redaction.mark, typed: marked(one.typed, redaction) }),
    explanation: marked(one.explanation, redaction),
  };
};

/** A finding quotes what it is about. */
const redactedFinding = <One extends Finding>(one: One, redaction: Redaction): One =>
  one.measure !== redaction.measure
    ? one
    : {
        ...one,
        facts: Object.fromEntries(
          Object.entries(one.facts).map(([name, fact]) => [
            name,
            typeof fact === 'string' ? marked(fact, redaction) : fact,
          ]),
        ),
      };

interface Words {
  readonly observations: readonly Observation[];
  readonly findings?: readonly Finding[];
  readonly totalExplanations?: Readonly<Partial<Record<TotalId, string>>>;
}

/** A reading or a revision without the words. */
export const redacted = <One extends Words>(one: One, redaction: Redaction): One => {
  const { measure } = redaction;
  const beside = isTotalId(measure) ? one.totalExplanations?.[measure] : undefined;
  return {
    ...one,
    observations: one.observations.map((each) => redactedObservation(each, redaction)),
    ...(one.findings && { findings: one.findings.map((each) => redactedFinding(each, redaction)) }),
    ...(beside !== undefined && { totalExplanations: { ...one.totalExplanations, [measure]: redaction.mark } }),
  };
};
