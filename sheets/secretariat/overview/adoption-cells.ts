import type { AdoptionInputs } from '../../../domain/statistics/adoption-verdict.ts';
import { a1 } from '../../grid/a1.ts';
import { text } from '../../grid/cells.ts';
import type { PageCell, PageRange } from '../../grid/page.ts';
import { cellAt, plainValue, type Tab } from '../../grid/tab.ts';
import { parseDay } from '../day.ts';
import { box, choiceInput, dateInput, wordsInput } from '../inputs.ts';
import { type AdoptionView, parsePeriod, periodOf, periodTyped, periodWords } from './adoption.ts';
import * as t from './adoption-texts.ts';
import { overviewColumns as columns, overviewRows as rows } from './layout.ts';

/**
 * The row of *Overzicht* in which a period is adopted: the inputs, the box, and the sentence beside
 * it.
 */
export const adoptionPlaces = {
  period: { row: rows.adopt, column: columns.state },
  on: { row: rows.adopt, column: columns.reopen },
  box: { row: rows.adopt, column: columns.open },
  sentence: { row: rows.adopt, column: columns.changed },
  /** Hidden: the period that the sentence is about. A tick counts for no other. */
  answered: { row: rows.adopt, column: columns.code },
} as const;

const wrapped = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, wrapStrategy: 'WRAP' } });
const atRight = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, horizontalAlignment: 'RIGHT' } });
const inMiddle = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, verticalAlignment: 'MIDDLE' } });

const address = ({ row, column }: { row: number; column: number }): string => a1(row, column);

export const adoptionCells = (view: AdoptionView): readonly PageCell[] => {
  // The period that was just adopted is still in the cell and stays a valid choice.
  const adopted = view.verdict.kind === 'already' ? [view.verdict.period] : [];
  const words = [...view.choices, ...adopted].map(periodWords);
  const formula = t.adoptFormula(view, {
    box: address(adoptionPlaces.box),
    on: address(adoptionPlaces.on),
    period: address(adoptionPlaces.period),
  });
  const cells: readonly PageCell[] = [
    { ...wrapped(text(t.adoptLabel)), note: t.adoptNote },
    words.length === 0 ? wordsInput : choiceInput(words),
    atRight(text(t.meetingLabel)),
    dateInput(),
    // The second cell of the merged date, for its border.
    { style: dateInput().style ?? {} },
    box,
    { ...wrapped(text('')), formula },
  ];
  return [
    ...cells.map(inMiddle),
    ...Array.from({ length: adoptionPlaces.answered.column - cells.length }, () => ({})),
    { value: periodOf(view.verdict) ?? '' },
  ];
};

/** A date and the sentence need more space than the columns of the table below. */
export const adoptionMerges: readonly PageRange[] = [
  [columns.reopen, columns.until],
  [columns.changed, columns.access - 1],
].map(([fromColumn = 0, toColumn = 0]) => ({ fromRow: rows.adopt, toRow: rows.adopt, fromColumn, toColumn }));

export const parseAdoption = (tab: Tab): AdoptionInputs => {
  const [on, period] = [adoptionPlaces.on, adoptionPlaces.period].map(({ row, column }) => cellAt(tab, row, column));
  const nothing = { shown: '' };
  return {
    ticked: plainValue(cellAt(tab, adoptionPlaces.box.row, adoptionPlaces.box.column)) === true,
    on: parseDay(on ?? nothing),
    period: parsePeriod(period ?? nothing),
    typed: { on: on?.shown ?? '', period: period ? periodTyped(period) : '' },
    answered: parsePeriod(cellAt(tab, adoptionPlaces.answered.row, adoptionPlaces.answered.column)) ?? null,
  };
};

export const noAdoption: AdoptionInputs = {
  ticked: false,
  on: undefined,
  period: undefined,
  typed: { on: '', period: '' },
  answered: null,
};
