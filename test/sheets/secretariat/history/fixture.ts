import type { Library } from '../../../../domain/libraries/library.ts';
import type { Tab } from '../../../../sheets/grid/tab.ts';
import { untouched } from '../../../../sheets/secretariat/history/act.ts';
import { rowAnswer } from '../../../../sheets/secretariat/history/answer.ts';
import {
  type PasteId,
  type PasteTab,
  pasteColumns,
  pasteRows,
  pasteTabs,
} from '../../../../sheets/secretariat/history/layout.ts';
import { directoryOf } from '../../../../sheets/secretariat/history/names.ts';
import { pastePage } from '../../../../sheets/secretariat/history/page.ts';
import { figuresOf, type Pasted, readPaste } from '../../../../sheets/secretariat/history/read.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';

const library = (id: string, name: string, city: string, from: Library['from'] = '2010-Q1'): Library => ({
  id,
  name,
  city,
  province: 'Gelderland',
  from,
  to: null,
  workbookId: null,
});

export const directory = directoryOf(
  [
    library('PB-ARN', 'Rozet', 'Arnhem'),
    library('PB-DEV', 'Athenaeumbibliotheek', 'Deventer', '2020-Q1'),
    library('PB-MDB', 'ZB', 'Middelburg'),
    library('PB-ZEE', 'Zeeuws Archief', 'Middelburg'),
  ],
  [{ library: 'PB-ARN', name: 'de Bibliotheek Arnhem' }],
);

export const known = { directory, until: '2026-Q1' as const };

export const pasteOf = (id: PasteId): PasteTab => {
  const found = pasteTabs.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const none = () => undefined;

export const freshTab = (id: PasteId): Tab =>
  writtenTab(pastePage({ paste: pasteOf(id), state: untouched, known, own: none, standing: null }));

export type Cells = readonly (readonly (string | number | boolean | undefined)[])[];

/** The tab after a block was pasted with its first cell on the first row under the headings, or higher. */
export const pastedIn = (id: PasteId, cells: Cells, from: number = pasteRows.first): Tab =>
  typedIn(
    freshTab(id),
    cells.flatMap((row, down) => row.map((cell, right) => [from + down, pasteColumns.first + right, cell] as const)),
  );

export const read = (id: PasteId, cells: Cells, from: number = pasteRows.first): Pasted =>
  readPaste(pastedIn(id, cells, from), pasteOf(id), known);

/** `PB-ARN 2024-Q1 lending_unfilled 12` for every figure that was read. */
export const figuresRead = (pasted: Pasted): readonly string[] =>
  figuresOf(pasted).map(({ library: id, quarter, figure, kind, value }) =>
    [id, quarter, figure, kind === 'number' ? value : kind].join(' '),
  );

export const answersOf = (pasted: Pasted): readonly string[] =>
  pasted.rows.map((row) => rowAnswer(row, directory, none));
