import { type Quarter, sameQuarterLastYear, shiftQuarter } from '../../../domain/calendar/quarter.ts';
import { measureOf } from '../../../domain/measures/measures.ts';
import { type FigureId, figureOf, isTotalId } from '../../../domain/measures/relations.ts';
import { explanationOf } from '../../../domain/rules/explanation.ts';
import { isOpen } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { changesOf, type Item, itemsOf, standingCorrection } from '../../../domain/submissions/questions.ts';
import { remarkItems } from '../../../domain/submissions/remarks.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import type { GivenAnswer, ItemFigure } from '../../../sheets/secretariat/questions/worklist.ts';
import type { World } from '../../ports.ts';
import type { Stock } from '../../statistic/group-snapshot.ts';
import type { QuestionDocument } from '../../store/documents.ts';
import { addQuestion } from '../../store/questions/worklist.ts';
import { type AskedNow, libraryAnswers } from './library-answers.ts';

/** What stands in the worklist: every item ever shown, which of them wait, and what the libraries are asked. */
export interface Worklist {
  readonly questions: readonly QuestionDocument[];
  readonly waiting: ReadonlySet<string>;
  /** Corrections as they stand in the questionnaires, whether they wait for her or for the library. */
  readonly standing: ReadonlySet<string>;
  readonly open: readonly AskedFigure[];
  /** What the libraries answered to what she asked back, by the key of her item. */
  readonly answers: ReadonlyMap<string, GivenAnswer>;
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

/** The change of the group's total of the quarter, in per cent. Null for a price, which has no total. */
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
  to: submission.reading?.observations.find((one) => one.measure === measure) ?? null,
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

/** Rows of quarters before these are cleared away; what was decided stays stored. */
const worklistQuarters = 5;

/** Items of quarters that are shown also when nothing waits in them. */
export const recentOf = (stock: Stock, questions: readonly QuestionDocument[]): readonly QuestionDocument[] => {
  const newest = stock.quarters.at(-1)?.quarter;
  return newest ? questions.filter(({ quarter }) => quarter >= shiftQuarter(newest, -worklistQuarters)) : [];
};

/** The answer as it stands in the questionnaire; no figures = the correction was withdrawn. */
const shownIn = (stock: Stock, { kind, measure }: QuestionDocument, submission: Submission): GivenAnswer => ({
  figures: kind === 'correction' ? changedFigures(stock, submission) : [figureIn(stock, submission, measure)],
  explanation: submission.reading ? explanationOf(submission.reading, measure) : '',
  next: null,
});

const answersShown = async (world: World, stock: Stock, now: AskedNow): Promise<ReadonlyMap<string, GivenAnswer>> => {
  const answers = await libraryAnswers(world, now);
  return new Map(
    now.about.flatMap((question): [string, GivenAnswer][] => {
      const answer = answers.get(question.key);
      if (!answer) return [];
      const { item, submission } = answer;
      if (submission) return [[question.key, shownIn(stock, question, submission)]];
      if (!item) return [[question.key, { figures: [], explanation: '', next: null }]];
      return [[question.key, { figures: item.figures, explanation: item.beside || item.explanation, next: item.key }]];
    }),
  );
};

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
  const questions = [...known, ...fresh];
  const waiting = new Set([...items.map(({ item }) => item), ...remarks].map(({ key }) => key));
  return {
    questions,
    waiting,
    answers: await answersShown(world, stock, { about: recentOf(stock, questions), questions, waiting, asking }),
    standing: new Set(asking.flatMap((submission) => standingCorrection(submission) ?? [])),
    open: asking.filter(({ state }) => state !== 'closed').flatMap((submission) => openIn(stock, submission)),
  };
};
