import { createHash } from 'node:crypto';
import type { Quarter } from '../calendar/quarter.ts';
import { type FigureId, figureOf } from '../measures/relations.ts';
import { type Explained, explanationOf } from '../rules/explanation.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import { type Observation, sameMeaning } from './observation.ts';
import type { DecidedCorrection, Submission } from './submission.ts';

/** What waits for the secretary: a figure to release, a correction of a closed quarter, or a remark to read. */
export interface Item {
  /**
   * Names exactly what she is to judge: the figure with its explanation, or the whole correction. When either changes it
   * is another item, so a tick can never count for something else than what she saw.
   */
  readonly key: string;
  readonly library: string;
  readonly quarter: Quarter;
  readonly kind: 'release' | 'correction' | 'remark';
  /** The figure; of a correction the first that changes. */
  readonly measure: FigureId;
  readonly value: number | null;
  /** Beside the figure; of a correction the reason. */
  readonly explanation: string;
  /** Why it is asked about; null for a correction. */
  readonly finding: Finding | null;
  /** What stands beside that figure. */
  readonly beside: string;
}

/** An item with what she answered to it. */
export interface AnsweredItem extends Omit<Item, 'library' | 'explanation' | 'finding'> {
  readonly decision: {
    readonly kind: 'agreed' | 'asked-back' | 'refused';
    readonly question: string;
    readonly decidedAt: number;
  };
}

const digestLength = 10;
const digest = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digestLength);

const keyOf = ({ library, quarter }: Submission, what: string, seen: unknown): string =>
  `${library}_${quarter}_${what}_${digest(seen)}`;

/** The figures that a correction changes, as they count and as they would. */
export const changesOf = ({ counted, reading }: Submission): readonly { from: Observation; to: Observation }[] =>
  (reading?.observations ?? []).flatMap((to) => {
    const from = counted?.observations.find(({ measure }) => measure === to.measure);
    return from && !sameMeaning(from, to) ? [{ from, to }] : [];
  });

const correctionOf = (submission: Submission): Item[] => {
  const { library, quarter, reading, counted } = submission;
  const changes = changesOf(submission);
  const [first] = changes;
  if (!first || !reading?.correction || !counted) return [];
  const seen = [
    counted.revision,
    reading.correction.reason,
    changes.map(({ to }) => [to.measure, to.kind, to.value, to.explanation]),
  ];
  return [
    {
      key: keyOf(submission, 'correction', seen),
      library,
      quarter,
      kind: 'correction',
      measure: first.to.measure,
      value: figureOf(reading.observations, first.to.measure) ?? null,
      explanation: reading.correction.reason,
      finding: null,
      beside: explanationOf(reading, first.to.measure),
    },
  ];
};

const releasesOf = (submission: Submission): Item[] => {
  const { library, quarter, reading } = submission;
  return (reading?.findings ?? []).flatMap((finding): Item[] => {
    const { level, settled, measure } = finding;
    if (!reading || level !== 'release' || !settled || measure === null) return [];
    const value = figureOf(reading.observations, measure) ?? null;
    const explanation = explanationOf(reading, measure);
    const key = keyOf(submission, measure, [value, explanation]);
    return [{ key, library, quarter, kind: 'release', measure, value, explanation, finding, beside: explanation }];
  });
};

/** The key of the correction as it stands in the reading, also while something else there keeps it from being asked. */
export const standingCorrection = (submission: Submission): string | null => correctionOf(submission)[0]?.key ?? null;

/** Everything in a submission that waits for the secretary. */
export const itemsOf = (submission: Submission): readonly Item[] => [
  ...releasesOf(submission),
  ...(submission.state === 'correction-requested' ? correctionOf(submission) : []),
];

const asDecision = ({ measure, value, beside, decision }: AnsweredItem): Decision => ({
  measure,
  kind: decision.kind === 'agreed' ? 'released' : 'asked-back',
  value,
  explanation: beside,
  question: decision.question,
});

/** Of her answers about one figure: the one about what stands there now, else the latest. */
const applying = (answers: readonly AnsweredItem[], reading: Explained): AnsweredItem | undefined => {
  const latestFirst = [...answers].sort((one, other) => other.decision.decidedAt - one.decision.decidedAt);
  const isAboutThis = ({ measure, value, beside }: AnsweredItem): boolean =>
    value === (figureOf(reading.observations, measure) ?? null) && beside === explanationOf(reading, measure);
  return latestFirst.find(isAboutThis) ?? latestFirst[0];
};

/** Her answers about the figures of a quarter, one a figure, as the rules want them. */
export const decisionsAbout = (answers: readonly AnsweredItem[], reading: Explained): readonly Decision[] => {
  const relevant = answers.filter(
    ({ kind, decision }) => kind === 'release' || (kind === 'correction' && decision.kind === 'asked-back'),
  );
  const measures = [...new Set(relevant.map(({ measure }) => measure))];
  return measures.flatMap((id) => {
    const answer = applying(
      relevant.filter(({ measure }) => measure === id),
      reading,
    );
    return answer ? [asDecision(answer)] : [];
  });
};

/** What she decided about exactly the correction that is asked for, and its key; null = nothing yet. */
export const decidedCorrection = (
  submission: Submission,
  answers: readonly AnsweredItem[],
): { readonly key: string; readonly decided: DecidedCorrection } | null => {
  const standing = standingCorrection(submission);
  const answer = answers.find(({ key }) => key === standing);
  if (!answer || answer.decision.kind === 'asked-back') return null;
  const { kind, question } = answer.decision;
  return { key: answer.key, decided: { kind, words: question } };
};
