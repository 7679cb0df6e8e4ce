import { type FigureId, isTotalId, type TotalId } from '../measures/relations.ts';
import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';

/** Removes the words from what is stored about a measure; figures stay. Pure. */
export interface Redaction {
  /**
   * A measure: its text, or the words beside its figure. `correction`: the reason for a correction.
   */
  readonly about: FigureId | 'correction';
  /** The text that replaces the words, to show that there were some. */
  readonly mark: string;
}

export const marked = (words: string, { mark }: Redaction): string => (words === '' ? '' : mark);

/** An observation without its words, if the redaction is about its measure. */
export const redactedObservation = <One extends Observation>(one: One, redaction: Redaction): One => {
  if (one.measure !== redaction.about) return one;
  const isText = one.kind === 'text' || one.kind === 'unreadable';
  return {
    ...one,
    ...(isText && { value: one.value === null ? null : redaction.mark, typed: marked(one.typed, redaction) }),
    explanation: marked(one.explanation, redaction),
  };
};

/** Findings are redacted too, because they quote the cell. */
export const redactedFinding = <One extends Finding>(one: One, redaction: Redaction): One =>
  one.measure !== redaction.about
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
  /** In a reading. */
  readonly correction?: { readonly reason: string } | undefined;
  /** In a revision. */
  readonly reason?: string | undefined;
}

const withoutReason = <One extends Words>(one: One, redaction: Redaction): One => ({
  ...one,
  ...(one.correction && { correction: { ...one.correction, reason: marked(one.correction.reason, redaction) } }),
  ...(one.reason !== undefined && { reason: marked(one.reason, redaction) }),
});

/** A reading or a revision without the words. */
export const redacted = <One extends Words>(one: One, redaction: Redaction): One => {
  const { about } = redaction;
  if (about === 'correction') return withoutReason(one, redaction);
  const beside = isTotalId(about) ? one.totalExplanations?.[about] : undefined;
  return {
    ...one,
    observations: one.observations.map((each) => redactedObservation(each, redaction)),
    ...(one.findings && { findings: one.findings.map((each) => redactedFinding(each, redaction)) }),
    ...(beside !== undefined && { totalExplanations: { ...one.totalExplanations, [about]: redaction.mark } }),
  };
};
