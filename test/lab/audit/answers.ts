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
  /** The party whose turn it is, or the outcome. */
  readonly state: string;
}

/** The questions and corrections that Firestore holds at the end of a run. */
interface KeptAnswers {
  readonly questions: readonly QuestionDocument[];
  readonly corrections: readonly (RevisionDocument & { readonly library: string; readonly quarter: string })[];
  /** Keys such as `PB-ARN 2026-Q1`: a correction is requested and no question is open. */
  readonly requested: ReadonlySet<string>;
}

/** Null when a heading is missing. */
const answersIn = (tab: SeenTab): readonly SeenAnswer[] | null => {
  const [state, agreed, question] = [find(tab, /^Wacht op$/), find(tab, /^Akkoord$/), find(tab, /^Uw vraag terug$/)];
  if (!state || !agreed || !question || !find(tab, openHeading)) return null;
  return rowsOfQuestions(tab).map((row) => {
    const cells = tab.rows[row] ?? [];
    return {
      // A hidden column.
      key: cells[question.column + 1]?.shown ?? '',
      ticked: cells[agreed.column]?.value?.boolValue ?? false,
      question: cells[question.column]?.shown ?? '',
      state: cells[state.column]?.shown ?? '',
    };
  });
};

/**
 * Rules: a tick outranks a typed question; input in a finished row has no effect; a correction that
 * counts stays agreed; a figure that changed before she answered needs no answer.
 */
const isKept = ({ ticked, question, state }: SeenAnswer, { decision, countedAs }: QuestionDocument): boolean => {
  if (state.startsWith(finishedLead)) return true;
  if (countedAs !== undefined) return decision?.kind === 'agreed';
  if (ticked) return decision?.kind === 'agreed' || (decision === null && state.startsWith('vervallen'));
  if (question === '') return decision === null;
  return decision?.question === question || (decision === null && state.startsWith('vervallen'));
};

type Correction = KeptAnswers['corrections'][number];

/** The counted correction has the same reason and figures as the question that she agreed with. */
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

/**
 * The row says "counts" and the correction does not (or the reverse), or it is still "in progress"
 * with nothing left to wait for.
 */
const isBehind = (question: QuestionDocument, state: string, { corrections, requested }: KeptAnswers): boolean => {
  const counts = corrections.some((correction) => isOf(question, correction));
  const isHeldUp = state.includes('wordt verwerkt') && requested.has(`${question.library} ${question.quarter}`);
  return question.kind === 'correction' && (state.endsWith('telt mee') !== counts || isHeldUp);
};

/**
 * Compares the secretary's answers in *Vragen* with the stored decisions and their effect: every
 * correction shown as counted is in the history, and the history holds none that she did not agree
 * with. Pure.
 */
export const answersNotKept = (tab: SeenTab, kept: KeptAnswers): readonly string[] => {
  const answers = answersIn(tab);
  if (!answers) return ['Vragen has other headings'];
  const known = new Map(kept.questions.map((question) => [question.key, question]));
  const told = answers.flatMap((seen) => {
    const question = known.get(seen.key);
    if (!question) return [`nothing is stored for '${seen.key}'`];
    if (isKept(seen, question) && !isBehind(question, seen.state, kept)) return [];
    return [`${JSON.stringify(seen)} is shown in Vragen, ${JSON.stringify(question.decision)} is stored`];
  });
  const unasked = kept.corrections.filter(
    (correction) => kept.questions.filter((question) => isOf(question, correction)).length !== 1,
  );
  return [
    ...told,
    ...unasked.map(
      ({ library, quarter, revision }) =>
        `${library} ${quarter} ${revision} is a correction that the secretary did not agree with`,
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
