import type { Database } from '../../functions/store/database.ts';
import type { QuestionDocument, RevisionDocument } from '../../functions/store/documents.ts';
import { find, rowsOfQuestions } from './secretary.ts';
import type { SeenTab } from './typist.ts';

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
}

const answersIn = (tab: SeenTab): readonly SeenAnswer[] => {
  const [state, agreed, question] = [find(tab, /^Wacht op$/), find(tab, /^Akkoord$/), find(tab, /^Uw vraag terug$/)];
  if (!state || !agreed || !question) return [];
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

/** A tick wins from a question; what counts already is not taken back; what changed before she answered needs no answer. */
const isKept = ({ ticked, question, state }: SeenAnswer, { decision, countedAs }: QuestionDocument): boolean => {
  if (countedAs !== undefined) return decision?.kind === 'agreed';
  if (ticked) return decision?.kind === 'agreed' || (decision === null && state.startsWith('vervallen'));
  if (question === '') return decision === null;
  return decision?.question === question || (decision === null && state.startsWith('vervallen'));
};

const isBehind = ({ key, countedAs, decision }: QuestionDocument, { corrections }: KeptAnswers, state: string) => {
  const counts = corrections.some(
    ({ revision, library, quarter }) => key.startsWith(`${library}_${quarter}_correction_`) && revision === countedAs,
  );
  return decision?.kind === 'agreed' && state.endsWith('telt mee') !== counts;
};

/**
 * What the secretary answered, as *Vragen* holds it, against what is kept and what came of it: a correction that is said to
 * count is in the history, and none is there that she did not agree with. Pure.
 */
export const answersNotKept = (tab: SeenTab, kept: KeptAnswers): readonly string[] => {
  const known = new Map(kept.questions.map((question) => [question.key, question]));
  const told = answersIn(tab).flatMap((seen) => {
    const question = known.get(seen.key);
    if (!question) return [`nothing is kept of '${seen.key}'`];
    const isWrong = !isKept(seen, question) || (question.kind === 'correction' && isBehind(question, kept, seen.state));
    return isWrong ? [`${JSON.stringify(seen)} stands in Vragen, ${JSON.stringify(question.decision)} is kept`] : [];
  });
  const agreed = new Set(
    kept.questions.flatMap(({ library, quarter, decision, countedAs }) =>
      decision?.kind === 'agreed' && countedAs !== undefined ? [`${library} ${quarter} ${countedAs}`] : [],
    ),
  );
  const unasked = kept.corrections
    .map(({ library, quarter, revision }) => `${library} ${quarter} ${revision}`)
    .filter((name) => !agreed.has(name));
  return [...told, ...unasked.map((name) => `${name} is a correction with which nobody agreed`)];
};

export const loadAnswersKept = async ({ firestore, questions }: Database): Promise<KeptAnswers> => {
  const revisions = await firestore.collectionGroup('revisions').get();
  return {
    questions: (await questions.get()).docs.map((document) => document.data()),
    corrections: revisions.docs.flatMap((document) => {
      const [library = '', quarter = ''] = document.ref.parent.parent?.id.split('_') ?? [];
      const revision = document.data() as RevisionDocument;
      return revision.reason === undefined ? [] : [{ ...revision, library, quarter }];
    }),
  };
};
