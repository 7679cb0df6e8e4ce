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
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import type { QuestionDocument } from '../../store/documents.ts';
import { addQuestion } from '../../store/questions/worklist.ts';
import { type AskedNow, libraryAnswers } from './library-answers.ts';

/** The worklist: every item ever shown, which of them wait, and what the libraries are asked. */
export interface Worklist {
  readonly questions: readonly QuestionDocument[];
  readonly waiting: ReadonlySet<string>;
  /** The keys of the corrections that the questionnaires hold now. */
  readonly standing: ReadonlySet<string>;
  readonly open: readonly AskedFigure[];
  /** The libraries' answers to the secretary's questions, by item. */
  readonly answers: ReadonlyMap<string, GivenAnswer>;
}

export interface AskedFigure {
  readonly library: string;
  readonly quarter: Quarter;
  readonly figure: ItemFigure;
  readonly finding: NonNullable<Item['finding']>;
  readonly explanation: string;
}

const countedOf = (snapshot: GroupSnapshot, quarter: Quarter): readonly (readonly Observation[])[] =>
  snapshot.submissions.flatMap((one) => (one.quarter === quarter && one.counted ? [one.counted.observations] : []));

const lastYearOf = (snapshot: GroupSnapshot, { library, quarter }: Submission, id: FigureId): number | null => {
  const then = sameQuarterLastYear(quarter);
  const found = snapshot.submissions.find((one) => one.library === library && one.quarter === then);
  return figureOf(found?.counted?.observations ?? [], id) ?? null;
};

/** The change of the group's total of the quarter, in per cent. Null for a price, which has no total. */
const effectOf = (snapshot: GroupSnapshot, quarter: Quarter, id: FigureId, from: number, to: number): number | null => {
  if (!isTotalId(id) && measureOf(id).kind !== 'count') return null;
  const numbers = countedOf(snapshot, quarter).map((observations) => figureOf(observations, id) ?? 0);
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return total === 0 ? null : ((to - from) / total) * 100;
};

const changedFigures = (snapshot: GroupSnapshot, submission: Submission): ItemFigure[] =>
  changesOf(submission).map(({ from, to }) => {
    const [before, after] = [from, to].map((one) => figureOf([one], one.measure));
    const known = before !== undefined && after !== undefined;
    return {
      measure: to.measure,
      from,
      to,
      value: after ?? null,
      lastYear: lastYearOf(snapshot, submission, to.measure),
      effect: known ? effectOf(snapshot, submission.quarter, to.measure, before, after) : null,
    };
  });

const figureIn = (snapshot: GroupSnapshot, submission: Submission, measure: FigureId): ItemFigure => ({
  measure,
  from: null,
  to: submission.reading?.observations.find((one) => one.measure === measure) ?? null,
  value: figureOf(submission.reading?.observations ?? [], measure) ?? null,
  lastYear: lastYearOf(snapshot, submission, measure),
  effect: null,
});

const documentOf = (
  snapshot: GroupSnapshot,
  submission: Submission,
  item: Item,
  askedAt: number,
): QuestionDocument => ({
  version: 1,
  ...item,
  figures:
    item.kind === 'correction' ? changedFigures(snapshot, submission) : [figureIn(snapshot, submission, item.measure)],
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

/** The questions that the library has not answered; errors are left out. */
const openIn = (snapshot: GroupSnapshot, submission: Submission): AskedFigure[] =>
  (submission.reading?.findings ?? []).flatMap((finding): AskedFigure[] => {
    const { reading, library, quarter } = submission;
    if (!reading || !isOpen(finding) || finding.level === 'error' || finding.measure === null) return [];
    const figure = figureIn(snapshot, submission, finding.measure);
    return [{ library, quarter, figure, finding, explanation: explanationOf(reading, finding.measure) }];
  });

/** Rows of earlier quarters are removed; decisions stay stored. */
const worklistQuarters = 5;

/** The items of recent quarters, shown even when nothing waits in them. */
export const recentOf = (
  snapshot: GroupSnapshot,
  questions: readonly QuestionDocument[],
): readonly QuestionDocument[] => {
  const newest = snapshot.quarters.at(-1)?.quarter;
  return newest ? questions.filter(({ quarter }) => quarter >= shiftQuarter(newest, -worklistQuarters)) : [];
};

/** The answer in the questionnaire; no figures = the correction was withdrawn. */
const shownIn = (
  snapshot: GroupSnapshot,
  { kind, measure }: QuestionDocument,
  submission: Submission,
): GivenAnswer => ({
  figures: kind === 'correction' ? changedFigures(snapshot, submission) : [figureIn(snapshot, submission, measure)],
  explanation: submission.reading ? explanationOf(submission.reading, measure) : '',
  next: null,
});

const answersShown = async (
  world: World,
  snapshot: GroupSnapshot,
  now: AskedNow,
): Promise<ReadonlyMap<string, GivenAnswer>> => {
  const answers = await libraryAnswers(world, now);
  return new Map(
    now.about.flatMap((question): [string, GivenAnswer][] => {
      const answer = answers.get(question.key);
      if (!answer) return [];
      const { item, submission } = answer;
      if (submission) return [[question.key, shownIn(snapshot, question, submission)]];
      if (!item) return [[question.key, { figures: [], explanation: '', next: null }]];
      return [[question.key, { figures: item.figures, explanation: item.beside || item.explanation, next: item.key }]];
    }),
  );
};

/** Adds new items to the worklist. @returns the worklist. */
export const refreshWorklist = async (world: World, snapshot: GroupSnapshot): Promise<Worklist> => {
  const { database, clock, asked } = world;
  const [asking, known] = await Promise.all([asked.asking(), asked.questions()]);
  const keys = new Set(known.map(({ key }) => key));
  const items = asking.flatMap((submission) => itemsOf(submission).map((item) => ({ submission, item })));
  const remarks = remarkItems(snapshot.agreements);
  const fresh = items
    .filter(({ item }) => !keys.has(item.key))
    .map(({ submission, item }) => documentOf(snapshot, submission, item, clock.now()))
    .concat(remarks.filter(({ key }) => !keys.has(key)).map((item) => remarkDocument(item, clock.now())));
  for (const question of fresh) await addQuestion(database, question);
  const questions = [...known, ...fresh];
  const waiting = new Set([...items.map(({ item }) => item), ...remarks].map(({ key }) => key));
  return {
    questions,
    waiting,
    answers: await answersShown(world, snapshot, { about: recentOf(snapshot, questions), questions, waiting, asking }),
    standing: new Set(asking.flatMap((submission) => standingCorrection(submission) ?? [])),
    open: asking.filter(({ state }) => state !== 'closed').flatMap((submission) => openIn(snapshot, submission)),
  };
};
