import { createHash } from 'node:crypto';
import type { Quarter } from '../calendar/quarter.ts';
import { type FigureId, figureOf } from '../measures/relations.ts';
import { type Explained, explanationOf } from '../rules/explanation.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import { type Observation, sameMeaning } from './observation.ts';
import type { DecidedCorrection, Submission } from './submission.ts';

/**
 * An item for the secretary: a figure to release, a correction of a closed quarter, or a remark to
 * read.
 */
export interface Item {
  /**
   * Identifies exactly what she judges: the figure with its explanation, or the whole correction.
   * When either changes the key changes, so a tick never applies to anything else than what she
   * saw.
   */
  readonly key: string;
  readonly library: string;
  readonly quarter: Quarter;
  readonly kind: 'release' | 'correction' | 'remark';
  /** The figure; for a correction the first that changes. */
  readonly measure: FigureId;
  readonly value: number | null;
  /** The explanation beside the figure; for a correction the reason. */
  readonly explanation: string;
  /** The finding that raised it; null for a correction. */
  readonly finding: Finding | null;
  /** The explanation beside that figure. */
  readonly beside: string;
}

/** An item with her answer. */
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

/** The figures that a correction changes, as counted now and as requested. */
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

/**
 * The key of the correction in the reading, even while another finding prevents it from being
 * requested.
 */
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

/**
 * The answer that applies to a figure: the one about its present contents, otherwise the latest.
 */
const applying = (answers: readonly AnsweredItem[], reading: Explained): AnsweredItem | undefined => {
  const latestFirst = [...answers].sort((one, other) => other.decision.decidedAt - one.decision.decidedAt);
  const isAboutThis = ({ measure, value, beside }: AnsweredItem): boolean =>
    value === (figureOf(reading.observations, measure) ?? null) && beside === explanationOf(reading, measure);
  return latestFirst.find(isAboutThis) ?? latestFirst[0];
};

/** Her answers about a quarter's figures, one per figure, in the form that the rules expect. */
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

/** Her decision about exactly the requested correction, with its key; null = none yet. */
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
