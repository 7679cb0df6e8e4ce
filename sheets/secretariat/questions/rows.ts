import { yearOf } from '../../../domain/calendar/quarter.ts';
import { measureOf } from '../../../domain/measures/measures.ts';
import { isTotalId } from '../../../domain/measures/relations.ts';
import { period } from '../../dutch.ts';
import { a1 } from '../../grid/a1.ts';
import { colour, count, euro, label, word } from '../../grid/cells.ts';
import type { PageCell, PageRow } from '../../grid/page.ts';
import { box, wordsInput } from '../inputs.ts';
import { linkFormula } from '../texts.ts';
import * as t from './texts.ts';
import { type PlacedItem, turnFormula } from './turn-texts.ts';
import { worklistColumns as columns, type ItemFigure, type OpenQuestion, type WorklistItem } from './worklist.ts';

const number = (figure: ItemFigure): PageCell => {
  const { measure, value } = figure;
  if (value === null) return word(t.valueWords(figure));
  return !isTotalId(measure) && measureOf(measure).kind === 'fee' ? euro(value) : count(value);
};

const lastYearCell = ({ measure, lastYear }: ItemFigure): PageCell =>
  number({ measure, from: null, to: null, value: lastYear, lastYear: null, effect: null });

const linkCell = (address: string | null): PageCell =>
  address === null ? label('') : { ...label(''), formula: linkFormula(address) };

const valueCell = (item: WorklistItem): PageCell => {
  const { kind, figures, answer } = item;
  const [first] = figures;
  if (answer) return word(t.answeredWords(item, answer));
  if (kind === 'correction') return word(t.changeWords(figures));
  return first ? number(first) : word(t.none);
};

/** Finished rows are grey, including the boxes. */
const greyed = (cell: PageCell): PageCell => ({
  ...cell,
  style: {
    ...cell.style,
    backgroundColorStyle: colour.doneFill,
    borders: { bottom: { style: 'SOLID', colorStyle: colour.line } },
    // A link keeps its own colour.
    ...(!cell.formula?.startsWith('=HYPERLINK') && {
      textFormat: { ...cell.style?.textFormat, foregroundColorStyle: colour.greyText },
    }),
  },
});

const isDone = ({ status }: WorklistItem): boolean =>
  status === 'agreed' || status === 'refused' || status === 'answered' || status === 'lapsed';

/** @param next the row with the library's answer; null = none. */
export const itemRow = (item: WorklistItem, at: number, next: PlacedItem | null): PageRow => {
  const { kind, quarter, finding, explanation, answer } = item;
  const [first] = item.figures;
  const isWaiting = item.status === 'waiting';
  const isCorrection = kind === 'correction';
  const boxes = {
    agreed: a1(at, columns.agreed),
    refused: isCorrection ? a1(at, columns.refused) : null,
    question: a1(at, columns.question),
  };
  const cells: readonly PageCell[] = [
    label(item.city, isWaiting),
    label(kind === 'remark' ? yearOf(quarter) : period(quarter)),
    label(kind === 'remark' ? t.remarkWords(quarter) : t.figureWords(item.figures, isCorrection, finding)),
    valueCell(item),
    kind === 'release' && first ? lastYearCell(first) : word(t.none),
    label(t.explanationWords(explanation, answer?.explanation ?? null)),
    linkCell(item.address),
    { ...label('', isWaiting), formula: turnFormula(item, boxes, next) },
    // A rebuilt tab restores the boxes.
    { ...box, value: item.ticked },
    isCorrection ? { ...box, value: item.refused } : label(''),
    { ...wordsInput, value: item.question },
  ];
  return { at, cells: [...(isDone(item) ? cells.map(greyed) : cells), { value: item.key }] };
};

export const openRow = (
  { city, quarter, figure, finding, explanation, address }: OpenQuestion,
  at: number,
): PageRow => ({
  at,
  cells: [
    label(city),
    label(period(quarter)),
    label(t.figureWords([figure], false, finding)),
    number(figure),
    lastYearCell(figure),
    label(t.explanationWords(explanation, null)),
    linkCell(address),
    label(city),
  ],
});
