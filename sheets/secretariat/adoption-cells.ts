import { a1 } from '../grid/a1.ts';
import type { PageCell, PageRange } from '../grid/page.ts';
import { cellAt, plainValue, type Tab } from '../grid/tab.ts';
import { label, text } from '../statistic/cells.ts';
import { type AdoptionInputs, type AdoptionView, parsePeriod, periodWords } from './adoption.ts';
import * as t from './adoption-texts.ts';
import { parseDay } from './day.ts';
import { box, choiceInput, dateInput, wordsInput } from './inputs.ts';
import { overviewColumns as columns, overviewRows as rows } from './overview-layout.ts';

/** The row of *Overzicht* in which a period is adopted: box, sentence, and to the right of it what is to be filled in. */
export const adoptionPlaces = {
  box: { row: rows.adopt, column: columns.state },
  sentence: { row: rows.adopt, column: columns.todo },
  on: { row: rows.adopt, column: columns.link },
  period: { row: rows.adopt, column: columns.answer },
} as const;

const wrapped = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, wrapStrategy: 'WRAP' } });
const atRight = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, horizontalAlignment: 'RIGHT' } });
const inMiddle = (cell: PageCell): PageCell => ({ ...cell, style: { ...cell.style, verticalAlignment: 'MIDDLE' } });

const address = ({ row, column }: { row: number; column: number }): string => a1(row, column);

export const adoptionCells = (view: AdoptionView): readonly PageCell[] => {
  const words = view.choices.map(periodWords);
  const formula = t.adoptFormula(view, {
    box: address(adoptionPlaces.box),
    on: address(adoptionPlaces.on),
    period: address(adoptionPlaces.period),
  });
  const meeting = atRight(label(t.meetingLabel));
  const cells: readonly PageCell[] = [
    { ...wrapped(label(t.adoptLabel)), note: t.adoptNote },
    box,
    { ...wrapped(text('')), formula },
    meeting,
    {},
    dateInput(),
    // Under the merged date, for its border.
    { style: dateInput().style ?? {} },
    { ...atRight(label(t.periodLabel)), note: t.periodNote },
    {},
    words.length === 0 ? wordsInput : choiceInput(words),
  ];
  return cells.map(inMiddle);
};

/** A date and a label want more room than the columns of the table below have. */
export const adoptionMerges: readonly PageRange[] = [
  [columns.open, columns.changed],
  [columns.link, columns.remind],
  [columns.reopen, columns.until],
].map(([fromColumn = 0, toColumn = 0]) => ({ fromRow: rows.adopt, toRow: rows.adopt, fromColumn, toColumn }));

export const parseAdoption = (tab: Tab): AdoptionInputs => {
  const [on, period] = [adoptionPlaces.on, adoptionPlaces.period].map(({ row, column }) => cellAt(tab, row, column));
  const nothing = { shown: '' };
  return {
    ticked: plainValue(cellAt(tab, adoptionPlaces.box.row, adoptionPlaces.box.column)) === true,
    on: parseDay(on ?? nothing),
    period: parsePeriod(period ?? nothing),
    typed: { on: on?.shown ?? '', period: period?.shown ?? '' },
  };
};

export const noAdoption: AdoptionInputs = {
  ticked: false,
  on: undefined,
  period: undefined,
  typed: { on: '', period: '' },
};
