import { figureOf } from '../../../domain/measures/relations.ts';
import { isAnswered } from '../../../domain/rules/asked.ts';
import { explanationOf } from '../../../domain/rules/explanation.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import type { World } from '../../ports.ts';
import { submissionKey } from '../../store/database.ts';
import type { QuestionDocument } from '../../store/documents.ts';

/**
 * A library's answer to the secretary: in a later item of *Vragen*, or only in the questionnaire, when
 * nothing is left to decide. Both null: a remark that was removed.
 */
interface LibraryAnswer {
  readonly item: QuestionDocument | null;
  readonly submission: Submission | null;
}

export interface AskedNow {
  /** The secretary's questions that can have an answer. */
  readonly about: readonly QuestionDocument[];
  /** Every item that was ever in the worklist. */
  readonly questions: readonly QuestionDocument[];
  /** The keys of the items that the questionnaires hold now. */
  readonly waiting: ReadonlySet<string>;
  /** Submissions that are loaded already. */
  readonly asking: readonly Submission[];
}

const isAnswerTo = (asked: QuestionDocument, later: QuestionDocument): boolean =>
  later.library === asked.library &&
  later.quarter === asked.quarter &&
  later.kind === asked.kind &&
  later.measure === asked.measure &&
  later.askedAt > (asked.decision?.decidedAt ?? Number.POSITIVE_INFINITY);

/** The newest later item about the same figure that is waiting or decided. */
const nextItem = (asked: QuestionDocument, { questions, waiting }: AskedNow): QuestionDocument | null => {
  const later = questions.filter((one) => isAnswerTo(asked, one) && (one.decision !== null || waiting.has(one.key)));
  return later.reduce<QuestionDocument | null>(
    (newest, one) => (newest === null || one.askedAt >= newest.askedAt ? one : newest),
    null,
  );
};

const keyOf = ({ library, quarter }: { library: string; quarter: string }): string => submissionKey(library, quarter);

const answersIn = (asked: QuestionDocument, { reading }: Submission): boolean => {
  if (!reading) return false;
  const value = figureOf(reading.observations, asked.measure) ?? null;
  const explanation = explanationOf(reading, asked.measure);
  return isAnswered({ value: asked.value, explanation: asked.beside }, { value, explanation });
};

/** The libraries' answers to the secretary's questions, by item; no entry = unanswered. */
export const libraryAnswers = async (
  { asked }: Pick<World, 'asked'>,
  now: AskedNow,
): Promise<ReadonlyMap<string, LibraryAnswer>> => {
  const back = now.about.filter(({ decision }) => decision?.kind === 'asked-back');
  const items = new Map(back.map((one) => [one.key, nextItem(one, now)]));
  const known = new Map(now.asking.map((one) => [keyOf(one), one]));
  const unknown = back.filter((one) => one.kind !== 'remark' && !items.get(one.key) && !known.has(keyOf(one)));
  for (const one of await asked.submissions([...new Set(unknown.map(keyOf))])) known.set(keyOf(one), one);
  return new Map(
    back.flatMap((one): [string, LibraryAnswer][] => {
      const item = items.get(one.key) ?? null;
      if (item) return [[one.key, { item, submission: null }]];
      if (one.kind === 'remark') return now.waiting.has(one.key) ? [] : [[one.key, { item, submission: null }]];
      const submission = known.get(keyOf(one)) ?? null;
      return submission && answersIn(one, submission) ? [[one.key, { item, submission }]] : [];
    }),
  );
};
