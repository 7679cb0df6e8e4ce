// What we wrote ourselves is never reported as overwritten by a person.
import { describe, expect, it } from 'vitest';
import { keptRows, repairedIn } from '../../../functions/statistic/detect-overwrites.ts';
import type { LastWrittenDocument } from '../../../functions/store/publications/publication-documents.ts';
import { line, title, wholePage } from '../../../sheets/grid/cells.ts';
import { extendedValue, type Page } from '../../../sheets/grid/page.ts';
import { signatureOf } from '../../../sheets/grid/signature.ts';
import type { Cell, Workbook } from '../../../sheets/grid/tab.ts';

/** A tab with a title and as many columns as the edition has figures. */
const edition = (words: string, columns: number): Page =>
  wholePage(
    { sheetId: 7010, title: 'Kwartaal per bibliotheek', index: 0 },
    Array.from({ length: columns }, () => 100),
    [line(title(words)), line({ value: 'Rozet' }, { value: columns })],
  );

const cellOf = (value: Cell['entered']): Cell => ({
  ...(value && { entered: value, effective: value }),
  shown: String(value?.stringValue ?? value?.numberValue ?? ''),
});

/** What Google returns after the page was written; `typed` = the text that a person put over the title. */
const written = (page: Page, typed?: string): Workbook => ({
  id: 'statistic',
  title: 'IBL-statistiek',
  locale: 'nl_NL',
  timeZone: 'Europe/Amsterdam',
  namedRanges: [],
  tabs: [
    {
      sheetId: page.sheetId,
      title: page.title,
      index: 0,
      hidden: false,
      rowCount: 10,
      columnCount: 10,
      merges: [],
      protectedRangeIds: [],
      chartIds: [],
      rules: [],
      collapsedRowGroups: [],
      rows: page.rows.map(({ cells, at }) =>
        Array.from({ length: Math.max(cells.length, (page.signatureAt?.column ?? 0) + 1) }, (_, column) => {
          if (typed !== undefined && at === 0 && column === 0) return cellOf({ stringValue: typed });
          if (at === page.signatureAt?.row && column === page.signatureAt.column)
            return cellOf({ stringValue: signatureOf(page) });
          return cellOf(extendedValue(cells[column] ?? {}));
        }),
      ),
    },
  ],
});

const nothing: LastWrittenDocument = { version: 1, rows: {}, repaired: null };
const kept = (...pages: readonly Page[]): LastWrittenDocument['rows'] =>
  pages.reduce((rows, page) => keptRows([page], rows), nothing.rows);

const [spring, summer] = [edition('2e kwartaal 2026', 4), edition('3e kwartaal 2026', 4)];
const wider = edition('3e kwartaal 2026', 6);

describe('what stood in IBL-statistiek before a publication', () => {
  it.each<{ name: string; stood: Workbook; rows: LastWrittenDocument['rows']; next: Page }>([
    { name: 'our last edition', stood: written(spring), rows: kept(spring), next: summer },
    {
      name: 'our last edition, with fewer columns than the next',
      stood: written(spring),
      rows: kept(spring),
      next: wider,
    },
    {
      name: 'our last edition, with more columns than the next',
      stood: written(wider),
      rows: kept(wider),
      next: spring,
    },
    {
      name: 'an edition of ours whose successor was refused',
      stood: written(spring),
      rows: kept(spring, summer),
      next: wider,
    },
    {
      name: 'an edition of ours that was written between our read and our note',
      stood: written(summer),
      rows: kept(spring, summer),
      next: wider,
    },
  ])('is not reported when it is $name', ({ stood, rows, next }) => {
    expect(repairedIn(stood, [next], rows, 1)).toBeNull();
  });

  it('is reported when a person typed over it', () => {
    expect(repairedIn(written(spring, 'hallo'), [summer], kept(spring), 1)).toMatchObject({
      tab: 'Kwartaal per bibliotheek',
      stood: 'hallo',
      wanted: '3e kwartaal 2026',
      cells: 1,
    });
  });
});
