import { measureOf } from '../../sheets/questionnaire/measures.ts';
import type { Observation } from '../../sheets/questionnaire/observation.ts';
import { type Quarter, sameQuarterLastYear } from '../../sheets/questionnaire/quarter.ts';
import { type FigureId, figureOf, isTotalId } from '../../sheets/questionnaire/relations.ts';
import { isOpen } from '../../sheets/questionnaire/status-texts.ts';
import type { Submission } from '../../sheets/questionnaire/submission.ts';
import type { ItemFigure } from '../../sheets/secretariat/worklist.ts';
import type { WorklistAnswer } from '../../sheets/secretariat/worklist-parse.ts';
import { explanationOf } from '../rules/explanation.ts';
import { remarkItems } from '../rules/remarks.ts';
import { changesOf, type Item, itemsOf, standingCorrection } from '../rules/worklist.ts';
import type { QuestionDocument } from '../store/documents.ts';
import { saveAndMark } from '../store/due.ts';
import { loadAgreements } from '../store/mine.ts';
import { addQuestion, saveDecision } from '../store/worklist.ts';
import type { World } from './ports.ts';
import type { Stock } from './stock.ts';

/** What stands in the worklist: every item ever shown, which of them wait, and what the libraries are asked. */
export interface Worklist {
  readonly questions: readonly QuestionDocument[];
  readonly waiting: ReadonlySet<string>;
  /** Corrections as they stand in the questionnaires, whether they wait for her or for the library. */
  readonly standing: ReadonlySet<string>;
  readonly open: readonly AskedFigure[];
}

export interface AskedFigure {
  readonly library: string;
  readonly quarter: Quarter;
  readonly figure: ItemFigure;
  readonly finding: NonNullable<Item['finding']>;
  readonly explanation: string;
}

const countedOf = (stock: Stock, quarter: Quarter): readonly (readonly Observation[])[] =>
  stock.submissions.flatMap((one) => (one.quarter === quarter && one.counted ? [one.counted.observations] : []));

const lastYearOf = (stock: Stock, { library, quarter }: Submission, id: FigureId): number | null => {
  const then = sameQuarterLastYear(quarter);
  const found = stock.submissions.find((one) => one.library === library && one.quarter === then);
  return figureOf(found?.counted?.observations ?? [], id) ?? null;
};

/** By how many per cent the group's total of the quarter changes; a price has no total. */
const effectOf = (stock: Stock, quarter: Quarter, id: FigureId, from: number, to: number): number | null => {
  if (!isTotalId(id) && measureOf(id).kind !== 'count') return null;
  const numbers = countedOf(stock, quarter).map((observations) => figureOf(observations, id) ?? 0);
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return total === 0 ? null : ((to - from) / total) * 100;
};

const changedFigures = (stock: Stock, submission: Submission): ItemFigure[] =>
  changesOf(submission).map(({ from, to }) => {
    const [before, after] = [from, to].map((one) => figureOf([one], one.measure));
    const known = before !== undefined && after !== undefined;
    return {
      measure: to.measure,
      from,
      to,
      value: after ?? null,
      lastYear: lastYearOf(stock, submission, to.measure),
      effect: known ? effectOf(stock, submission.quarter, to.measure, before, after) : null,
    };
  });

const figureIn = (stock: Stock, submission: Submission, measure: FigureId): ItemFigure => ({
  measure,
  from: null,
  to: null,
  value: figureOf(submission.reading?.observations ?? [], measure) ?? null,
  lastYear: lastYearOf(stock, submission, measure),
  effect: null,
});

const documentOf = (stock: Stock, submission: Submission, item: Item, askedAt: number): QuestionDocument => ({
  version: 1,
  ...item,
  figures: item.kind === 'correction' ? changedFigures(stock, submission) : [figureIn(stock, submission, item.measure)],
  askedAt,
  decision: null,
});

const remarkDocument = (item: Item, askedAt: number): QuestionDocument => ({
  version: 1,
  ...item,
  figures: [],
  askedAt,
  decision: null,
});

/** Questions that the library itself has not answered; errors are its own affair. */
const openIn = (stock: Stock, submission: Submission): AskedFigure[] =>
  (submission.reading?.findings ?? []).flatMap((finding): AskedFigure[] => {
    const { reading, library, quarter } = submission;
    if (!reading || !isOpen(finding) || finding.level === 'error' || finding.measure === null) return [];
    const figure = figureIn(stock, submission, finding.measure);
    return [{ library, quarter, figure, finding, explanation: explanationOf(reading, finding.measure) }];
  });

/** Gives what is new a place in the worklist, and says what stands in it now. */
export const refreshWorklist = async (world: World, stock: Stock): Promise<Worklist> => {
  const { database, clock, asked } = world;
  const [asking, known] = await Promise.all([asked.asking(), asked.questions()]);
  const keys = new Set(known.map(({ key }) => key));
  const items = asking.flatMap((submission) => itemsOf(submission).map((item) => ({ submission, item })));
  const remarks = remarkItems(stock.agreements);
  const fresh = items
    .filter(({ item }) => !keys.has(item.key))
    .map(({ submission, item }) => documentOf(stock, submission, item, clock.now()))
    .concat(remarks.filter(({ key }) => !keys.has(key)).map((item) => remarkDocument(item, clock.now())));
  for (const question of fresh) await addQuestion(database, question);
  return {
    questions: [...known, ...fresh],
    waiting: new Set([...items.map(({ item }) => item), ...remarks].map(({ key }) => key)),
    standing: new Set(asking.flatMap((submission) => standingCorrection(submission) ?? [])),
    open: asking.filter(({ state }) => state !== 'closed').flatMap((submission) => openIn(stock, submission)),
  };
};

type Decision = QuestionDocument['decision'];

/** The boxes as they stand decide; a tick wins from a question. A box that was never touched decides nothing. */
const decisionOf = ({ agreed, question }: WorklistAnswer, item: QuestionDocument, now: number): Decision => {
  const known = item.decision;
  // A correction that was let through has become a revision; that is not undone by a box.
  if (item.countedAs !== undefined) return known;
  const decided = (kind: 'agreed' | 'asked-back', words: string): Decision =>
    known?.kind === kind && known.question === words
      ? known
      : { kind, question: words, decidedAt: now, passedOn: false };
  if (agreed) return decided('agreed', '');
  if (question !== '') return decided('asked-back', question);
  return agreed === null && known?.kind === 'agreed' ? known : null;
};

const waitingNow = async ({ asked, database }: World): Promise<ReadonlySet<string>> => {
  const [asking, agreements] = await Promise.all([asked.asking(), loadAgreements(database)]);
  return new Set([...asking.flatMap(itemsOf), ...remarkItems(agreements)].map(({ key }) => key));
};

/** Keeps what she decided, and has the questionnaires looked at afresh. @returns whether she decided anything new. */
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
    if (isNews && question.decision === null && !(await waitingNow(world)).has(question.key)) continue;
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
