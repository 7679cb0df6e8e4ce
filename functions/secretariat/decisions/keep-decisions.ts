import { itemsOf } from '../../../domain/submissions/questions.ts';
import { remarkItems } from '../../../domain/submissions/remarks.ts';
import type { WorklistAnswer } from '../../../sheets/secretariat/questions/parse.ts';
import type { World } from '../../ports.ts';
import type { QuestionDocument } from '../../store/documents.ts';
import { loadAgreements } from '../../store/publications/library-reports.ts';
import { saveDecision } from '../../store/questions/worklist.ts';
import { saveAndMark } from '../../store/queue/due.ts';
import { libraryAnswers } from '../questions/library-answers.ts';

type Decision = QuestionDocument['decision'];

/** An accepted correction is a revision, and the library was told of a refusal: no box undoes either. */
const isFinal = ({ countedAs, decision }: QuestionDocument): boolean =>
  countedAs !== undefined || decision?.kind === 'refused';

/** A refusal needs a reason, and no tick at *Akkoord*. */
const isRefused = ({ agreed, refused, question }: WorklistAnswer): boolean =>
  refused && agreed !== true && question !== '';

/** The decision that the boxes say now. A tick outweighs a question; an untouched box decides nothing. */
const decisionOf = (answer: WorklistAnswer, item: QuestionDocument, now: number): Decision => {
  const { agreed, refused, question } = answer;
  const known = item.decision;
  if (isFinal(item) || (agreed && refused)) return known;
  const decided = (kind: NonNullable<Decision>['kind'], words: string): Decision =>
    known?.kind === kind && known.question === words
      ? known
      : { kind, question: words, decidedAt: now, passedOn: false };
  if (agreed) return decided('agreed', '');
  if (isRefused(answer)) return decided('refused', question);
  if (question !== '') return decided('asked-back', question);
  return agreed === null && known?.kind === 'agreed' ? known : null;
};

/** Whether an item is open: it stands in the questionnaire, or the secretary's question is unanswered. */
const isOpenNow = async (world: World, item: QuestionDocument): Promise<boolean> => {
  const { asked, database } = world;
  if (item.decision?.kind === 'agreed') return true;
  const [questions, asking, agreements] = await Promise.all([
    asked.questions(),
    asked.asking(),
    loadAgreements(database),
  ]);
  const waiting = new Set([...asking.flatMap(itemsOf), ...remarkItems(agreements)].map(({ key }) => key));
  if (item.decision === null) return waiting.has(item.key);
  return !(await libraryAnswers(world, { about: [item], questions, waiting, asking })).has(item.key);
};

/** Saves new decisions and marks their questionnaires for a check. @returns whether there were any. */
export const keepDecisions = async (
  world: World,
  answers: readonly WorklistAnswer[],
  workbookOf: (library: string) => string | undefined,
): Promise<boolean> => {
  const { database, clock } = world;
  if (answers.length === 0) return false;
  let decided = false;
  const known = new Map((await world.asked.questions()).map((question) => [question.key, question]));
  for (const answer of answers) {
    const question = known.get(answer.key);
    if (!question) continue;
    const decision = decisionOf(answer, question, clock.now());
    const isNews = decision !== question.decision;
    if (isNews && !(await isOpenNow(world, question))) continue;
    if (!isNews && decision?.passedOn !== false) continue;
    const workbook = workbookOf(question.library);
    const passedOn = decision && { ...decision, passedOn: true };
    await saveAndMark(database, { workbooks: workbook ? [workbook] : [] }, clock.now(), (transaction) =>
      saveDecision(database, transaction, question.key, passedOn),
    );
    decided = true;
  }
  return decided;
};
