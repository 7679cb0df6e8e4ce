import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Waiting } from '../../../sheets/secretariat/overview/line.ts';
import type { QuestionDocument } from '../../store/documents.ts';
import type { Worklist } from './worklist.ts';
import { statusOf } from './worklist-view.ts';

/** What *Vragen* holds about one submission. */
export interface AskedIn {
  /** For the secretary to judge. */
  readonly waiting: readonly Waiting[];
  /** She asked the library something that it has not answered. */
  readonly askedBack: boolean;
}

interface AskedBy {
  in(library: string, quarter: Quarter): AskedIn;
  /** What waits for her of a library in whatever quarter, the newest first. Remarks are told with the year. */
  of(library: string): readonly Waiting[];
}

const kinds = { release: 'figures', correction: 'correction' } as const;

const waitingAmong = (questions: readonly QuestionDocument[], quarter: Quarter): readonly Waiting[] =>
  (['correction', 'release'] as const).flatMap((kind) => {
    const number = questions.filter((one) => one.kind === kind).length;
    return number === 0 ? [] : [{ quarter, kind: kinds[kind], number }];
  });

const byNewest = (one: Waiting, other: Waiting): number => (one.quarter < other.quarter ? 1 : -1);

/** What *Vragen* says, by library: *Overzicht* counts the rows that stand there. */
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
