import type { Database } from '../../../functions/store/database.ts';
import type { QuestionDocument, RevisionDocument } from '../../../functions/store/documents.ts';
import { finishedLead } from '../../../sheets/secretariat/questions/turn-texts.ts';
import { find, openHeading, rowsOfQuestions } from '../people/secretary.ts';
import type { SeenTab } from '../people/typist.ts';

/** A row of *Vragen* as the secretary sees it. */
interface SeenAnswer {
  readonly key: string;
  readonly ticked: boolean;
  readonly question: string;
  /** Whose turn it is, or what became of it. */
  readonly state: string;
}

/** What the questions of a run came to, as the store has it. */
export interface KeptAnswers {
  readonly questions: readonly QuestionDocument[];
  readonly corrections: readonly (RevisionDocument & { readonly library: string; readonly quarter: string })[];
  /** `PB-ARN 2026-Q1`, where a correction is asked for and nothing else is open. */
  readonly requested: ReadonlySet<string>;
}

/** null = a head is not there. */
const answersIn = (tab: SeenTab): readonly SeenAnswer[] | null => {
  const [state, agreed, question] = [find(tab, /^Wacht op$/), find(tab, /^Akkoord$/), find(tab, /^Uw vraag terug$/)];
  if (!state || !agreed || !question || !find(tab, openHeading)) return null;
  return rowsOfQuestions(tab).map((row) => {
    const cells = tab.rows[row] ?? [];
    return {
      // Behind what she sees.
      key: cells[question.column + 1]?.shown ?? '',
      ticked: cells[agreed.column]?.value?.boolValue ?? false,
      question: cells[question.column]?.shown ?? '',
      state: cells[state.column]?.shown ?? '',
    };
  });
};

/** A tick wins from a question; what stands in a finished row decides nothing; what counts already is not taken back; what changed before she answered needs no answer. */
const isKept = ({ ticked, question, state }: SeenAnswer, { decision, countedAs }: QuestionDocument): boolean => {
  if (state.startsWith(finishedLead)) return true;
  if (countedAs !== undefined) return decision?.kind === 'agreed';
  if (ticked) return decision?.kind === 'agreed' || (decision === null && state.startsWith('vervallen'));
  if (question === '') return decision === null;
  return decision?.question === question || (decision === null && state.startsWith('vervallen'));
};

type Correction = KeptAnswers['corrections'][number];

/** What she agreed with is what counts: the same words, the same figures. */
const isOf = (question: QuestionDocument, correction: Correction): boolean =>
  question.decision?.kind === 'agreed' &&
  question.countedAs === correction.revision &&
  question.library === correction.library &&
  question.quarter === correction.quarter &&
  question.explanation === correction.reason &&
  question.figures.every(({ measure, to }) => {
    const counted = correction.observations.find((one) => one.measure === measure);
    return counted?.kind === to?.kind && counted?.value === to?.value;
  });

/** It is said to count and does not, or the other way round; or nothing keeps it from counting any more. */
const isBehind = (question: QuestionDocument, state: string, { corrections, requested }: KeptAnswers): boolean => {
  const counts = corrections.some((correction) => isOf(question, correction));
  const isHeldUp = state.includes('wordt verwerkt') && requested.has(`${question.library} ${question.quarter}`);
  return question.kind === 'correction' && (state.endsWith('telt mee') !== counts || isHeldUp);
};

/**
 * What the secretary answered, as *Vragen* holds it, against what is kept and what came of it: a correction that is said to
 * count is in the history, and none is there that she did not agree with. Pure.
 */
export const answersNotKept = (tab: SeenTab, kept: KeptAnswers): readonly string[] => {
  const answers = answersIn(tab);
  if (!answers) return ['Vragen has other heads'];
  const known = new Map(kept.questions.map((question) => [question.key, question]));
  const told = answers.flatMap((seen) => {
    const question = known.get(seen.key);
    if (!question) return [`nothing is kept of '${seen.key}'`];
    if (isKept(seen, question) && !isBehind(question, seen.state, kept)) return [];
    return [`${JSON.stringify(seen)} stands in Vragen, ${JSON.stringify(question.decision)} is kept`];
  });
  const unasked = kept.corrections.filter(
    (correction) => kept.questions.filter((question) => isOf(question, correction)).length !== 1,
  );
  return [
    ...told,
    ...unasked.map(
      ({ library, quarter, revision }) => `${library} ${quarter} ${revision} is a correction with which nobody agreed`,
    ),
  ];
};

export const loadAnswersKept = async ({ firestore, questions, submissions }: Database): Promise<KeptAnswers> => {
  const revisions = await firestore.collectionGroup('revisions').get();
  const requested = await submissions.where('state', '==', 'correction-requested').get();
  return {
    questions: (await questions.get()).docs.map((document) => document.data()),
    corrections: revisions.docs.flatMap((document) => {
      const [library = '', quarter = ''] = document.ref.parent.parent?.id.split('_') ?? [];
      const revision = document.data() as RevisionDocument;
      return revision.reason === undefined ? [] : [{ ...revision, library, quarter }];
    }),
    requested: new Set(requested.docs.map((document) => document.id.replace('_', ' '))),
  };
};
