import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Waiting } from '../../../sheets/secretariat/overview/line.ts';
import type { QuestionDocument } from '../../store/documents.ts';
import type { Worklist } from './worklist.ts';
import { statusOf } from './worklist-view.ts';

/** The open items of *Vragen* about one submission. */
export interface AskedIn {
  /** Items that the secretary must judge. */
  readonly waiting: readonly Waiting[];
  /** Whether the library has a question of the secretary to answer. */
  readonly askedBack: boolean;
}

interface AskedBy {
  in(library: string, quarter: Quarter): AskedIn;
  /** All items of a library that wait for the secretary, newest first, without remarks about the year. */
  of(library: string): readonly Waiting[];
}

const kinds = { release: 'figures', correction: 'correction' } as const;

const waitingAmong = (questions: readonly QuestionDocument[], quarter: Quarter): readonly Waiting[] =>
  (['correction', 'release'] as const).flatMap((kind) => {
    const number = questions.filter((one) => one.kind === kind).length;
    return number === 0 ? [] : [{ quarter, kind: kinds[kind], number }];
  });

const byNewest = (one: Waiting, other: Waiting): number => (one.quarter < other.quarter ? 1 : -1);

/** The items of *Vragen* by library, so that *Overzicht* counts the same rows. */
export const askedBy = (worklist: Worklist): AskedBy => {
  const withStatus = worklist.questions
    .filter(({ kind }) => kind !== 'remark')
    .map((question) => ({ question, status: statusOf(question, worklist) }))
    .filter(({ status }) => status === 'waiting' || status === 'asked-back');
  const ofLibrary = Map.groupBy(withStatus, ({ question }) => question.library);
  const within = (library: string, quarter: Quarter): AskedIn => {
    const own = (ofLibrary.get(library) ?? []).filter(({ question }) => question.quarter === quarter);
    const waiting = own.flatMap(({ question, status }) => (status === 'waiting' ? [question] : []));
    return {
      waiting: waitingAmong(waiting, quarter),
      askedBack: own.some(({ status }) => status === 'asked-back'),
    };
  };
  return {
    in: within,
    of: (library) => {
      const quarters = new Set((ofLibrary.get(library) ?? []).map(({ question }) => question.quarter));
      return [...quarters].flatMap((quarter) => within(library, quarter).waiting).sort(byNewest);
    },
  };
};
