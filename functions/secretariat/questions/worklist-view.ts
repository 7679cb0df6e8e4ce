import { figureAddress, remarkAddress } from '../../../sheets/secretariat/questions/figure-address.ts';
import type { ItemStatus, WorklistItem, WorklistView } from '../../../sheets/secretariat/questions/worklist.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import type { QuestionDocument } from '../../store/documents.ts';
import { type AskedFigure, recentOf, type Worklist } from './worklist.ts';

/** Whose turn it is, or the decision. */
export const statusOf = (
  one: QuestionDocument,
  { answers, waiting, standing }: Pick<Worklist, 'answers' | 'waiting' | 'standing'>,
): ItemStatus => {
  const { key, kind, decision, countedAs } = one;
  if (answers.has(key)) return 'answered';
  if (countedAs !== undefined) return 'agreed';
  if (kind === 'correction' && decision?.kind === 'agreed') return standing.has(key) ? 'passed-on' : 'lapsed';
  return decision?.kind ?? (waiting.has(key) ? 'waiting' : 'lapsed');
};

/** Whether ticks and texts in its row no longer have an effect. */
const isFinished = ({ countedAs, decision }: QuestionDocument, status: ItemStatus): boolean =>
  countedAs !== undefined ||
  status === 'answered' ||
  status === 'refused' ||
  (status === 'lapsed' && decision === null);

/** The address of an item's figure; null = its library has no workbook. */
const addressIn = (
  { libraries, workbookAddress }: GroupSnapshot,
  { library, quarter, measure }: Pick<QuestionDocument, 'library' | 'quarter' | 'measure'>,
  isRemark = false,
): string | null => {
  const id = libraries.find((one) => one.id === library)?.workbookId;
  if (!id) return null;
  const workbook = `${workbookAddress}${id}`;
  return isRemark ? remarkAddress(workbook) : figureAddress(workbook, quarter, measure);
};

/** Whether the secretary's question is shown in the row where she typed it. */
const isAskedAbove = (
  { library, quarter, figure, finding }: AskedFigure,
  items: readonly QuestionDocument[],
): boolean =>
  finding.kind === 'asked' &&
  items.some((one) => one.library === library && one.quarter === quarter && one.measure === figure.measure);

/** What *Vragen* shows. Pure. */
export const worklistView = (snapshot: GroupSnapshot, worklist: Worklist): WorklistView => {
  const { questions, open, answers } = worklist;
  const cities = new Map(snapshot.libraries.map(({ id, city }) => [id, city]));
  const cityOf = (library: string): string => cities.get(library) ?? library;
  const recent = new Set(recentOf(snapshot, questions));
  const items = questions.flatMap((one): WorklistItem[] => {
    const status = statusOf(one, worklist);
    if (status !== 'waiting' && status !== 'passed-on' && !recent.has(one)) return [];
    return [
      {
        ...one,
        city: cityOf(one.library),
        status,
        finished: isFinished(one, status),
        ticked: one.decision?.kind === 'agreed',
        refused: one.decision?.kind === 'refused',
        question: one.decision?.question ?? '',
        decidedAt: one.decision?.decidedAt ?? null,
        answer: answers.get(one.key) ?? null,
        address: addressIn(snapshot, one, one.kind === 'remark'),
      },
    ];
  });
  const askedBack = questions.filter((one) => recent.has(one) && statusOf(one, worklist) === 'asked-back');
  return {
    items,
    open: open
      .filter((one) => !isAskedAbove(one, askedBack))
      .map((one) => ({
        ...one,
        city: cityOf(one.library),
        address: addressIn(snapshot, { ...one, measure: one.figure.measure }),
      })),
  };
};
