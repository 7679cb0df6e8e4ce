import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../../domain/calendar/quarter.ts';
import { summariseQuarter, summariseYear } from '../../../../domain/statistics/summarise.ts';
import type { Page, PageCell } from '../../../../sheets/grid/page.ts';
import { developmentsPage } from '../../../../sheets/statistic/sentences/developments-page.ts';
import { correctionsPage } from '../../../../sheets/statistic/tables/corrections-page.ts';
import { librariesPage } from '../../../../sheets/statistic/tables/libraries-page.ts';
import { counted, library } from '../../../domain/statistics/statistics-fixture.ts';
import { example, examplePages } from '../statistic-fixture.ts';

/** The heads of columns stay in sight on a screen of 1366 by 768, and no table stands under another's heads. */
const screen = { width: 1366, height: 768 };
/** Names of columns and tabs, the title of the file; numbers of rows and the bar to scroll with. */
const beside = { width: 40 + 16, height: 114 + 22 + 38 };

const lowResponse = example.filter(({ library, quarter }) => library !== 'D' || quarter !== '2026-Q1');
const pages = [...examplePages(), ...examplePages(lowResponse)];
const oneTable = ['Kwartaal', 'Kwartaal per bibliotheek', 'Jaar', 'Jaar per bibliotheek'];
const shown = pages
  .filter(({ title }) => oneTable.includes(title))
  .map((page, index) => [`${page.title} ${index < oneTable.length ? '' : 'with a warning'}`.trim(), page] as const);

const headed = pages[0]?.rows.find(({ cells }) => cells[0]?.value === 'Cijfer')?.cells[0]?.style;
const isHead = (cell: PageCell): boolean =>
  JSON.stringify(cell.style?.backgroundColorStyle) === JSON.stringify(headed?.backgroundColorStyle);
const headRows = ({ rows }: Page): readonly number[] =>
  rows.flatMap(({ at, cells }) => (cells.some(isHead) ? [at] : []));
const frozenHeight = ({ rows, frozenRows = 0 }: Page): number =>
  rows.filter(({ at }) => at < frozenRows).reduce((sum, { height }) => sum + (height ?? 21), 0);
const widthOf = ({ columnWidths }: Page): number => columnWidths.slice(0, -1).reduce((sum, width) => sum + width, 0);

describe.each(shown)('%s', (_, page) => {
  it('has one row of heads, the last of those that are frozen', () => {
    expect(headRows(page)).toEqual([(page.frozenRows ?? 0) - 1]);
  });

  it('has room for a dozen rows and more under what is frozen', () => {
    expect(screen.height - beside.height - frozenHeight(page)).toBeGreaterThanOrEqual(400);
  });

  it('has a head over every cell with something in it, notes in the first column apart', () => {
    const heads = page.rows.find(({ at }) => at === (page.frozenRows ?? 0) - 1)?.cells ?? [];
    const bare = page.rows
      .filter(({ at }) => at >= (page.frozenRows ?? 0))
      .flatMap(({ cells }) =>
        cells.flatMap(({ value }, column) => (value && column > 0 && !heads[column]?.value ? [value] : [])),
      );
    expect(bare).toEqual([]);
  });
});

describe('The width of a small screen holds', () => {
  it.each(
    [
      ...pages.slice(0, 3).filter(({ title }) => title === 'Kwartaal' || title === 'Jaar'),
      developmentsPage([], 1, 0),
      correctionsPage([], 1, 0),
    ].map((page) => [page.title, page] as const),
  )('%s', (_, page) => {
    expect(widthOf(page)).toBeLessThanOrEqual(screen.width - beside.width);
  });
});

it('The name of a library stays in sight however far one goes to the right', () => {
  for (const [, page] of shown) if (page.title.includes('per bibliotheek')) expect(page.frozenColumns).toBe(1);
});

describe('Per provincie, under the heads of the libraries', () => {
  const libraries = ['A', 'B', 'C'].map((id) => library(id, { province: id === 'C' ? 'Limburg' : 'Gelderland' }));
  const given = { lending_filled_loans: 30, lending_filled_copies: 4 };
  const firstOf = (statistic: Parameters<typeof librariesPage>[0]) => {
    const { rows } = librariesPage(statistic, 'Plusbibliotheken', { sheetId: 1, title: 'Per bibliotheek' }, 0);
    return rows.find(({ cells }) => cells[0]?.value === 'Gelderland (2 bibliotheken)')?.cells[4]?.value;
  };
  const [one, both] = [['A'], ['A', 'B']].map((ids) => [...ids, 'C'].map((id) => counted(id, '2026-Q1', given)));

  it.each([
    ['a total that all gave', summariseQuarter('2026-Q1', { libraries, counted: both ?? [] }), 68],
    [
      'how many gave it, when not all did',
      summariseQuarter('2026-Q1', { libraries, counted: one ?? [] }),
      '34 (1 van 2)',
    ],
    [
      'what was given so far and by how many, while the year is under way',
      summariseYear('2026', { libraries, counted: one ?? [] }),
      '34 (1 van 2)',
    ],
    [
      'bare, when a library that joined in the year gave all its quarters',
      summariseYear('2025', {
        libraries: libraries.map((each) => ({ ...each, from: each.id === 'B' ? '2025-Q2' : '2025-Q1' })),
        counted: quartersOf('2025').flatMap((quarter) =>
          libraries.flatMap(({ id }) => (id === 'B' && quarter === '2025-Q1' ? [] : [counted(id, quarter, given)])),
        ),
      }),
      238,
    ],
  ] as const)('stands %s', (_, statistic, expected) => {
    expect(firstOf(statistic)).toBe(expected);
  });

  it('adds up under what each library gave so far, and says who gave fewer quarters than there are', () => {
    const two = ['A', 'C'].flatMap((id) => (['2026-Q1', '2026-Q2'] as const).map((each) => counted(id, each, given)));
    const statistic = summariseYear('2026', { libraries, counted: [...two, counted('B', '2026-Q2', given)] });
    const page = librariesPage(statistic, 'Plusbibliotheken', { sheetId: 1, title: 'Jaar per bibliotheek' }, 0);
    const shown = page.rows.map(({ cells }) => [cells[0]?.value, cells[4]?.value]);
    expect(shown).toContainEqual(['A – Bibliotheek A', 68]);
    expect(shown).toContainEqual(['B – Bibliotheek B', '34 (1 van 2 kw.)']);
    expect(shown).toContainEqual(['Gelderland (2 bibliotheken)', '102 (1 van 2)']);
    expect(shown).toContainEqual(['Limburg (1 bibliotheek)', 68]);
    expect(page.rows.map(({ cells }) => cells[0]?.value)).toContain(
      '‘540 (1 van 2)’ = opgeteld wat er is; van 1 van de 2 bibliotheken is dit cijfer er in elk kwartaal tot nu toe waarin zij meedeed.',
    );
  });

  it('is said to be so far, with a warning on top, while the year is under way', () => {
    const statistic = summariseYear('2026', { libraries, counted: one ?? [] });
    const page = librariesPage(statistic, 'Plusbibliotheken', { sheetId: 1, title: 'Jaar per bibliotheek' }, 0);
    const words = page.rows.map(({ cells }) => String(cells[0]?.value ?? ''));
    expect(words).toContain('Per provincie, 2026 tot nu toe (1 kwartaal)');
    expect(words.some((each) => each.startsWith('Let op: dit jaar is nog niet compleet'))).toBe(true);
  });
});
