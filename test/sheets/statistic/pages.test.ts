import { describe, expect, it } from 'vitest';
import { publicSeries } from '../../../domain/statistics/public.ts';
import { summariseSeries } from '../../../domain/statistics/summarise.ts';
import { buildRequests } from '../../../sheets/grid/build.ts';
import type { Page } from '../../../sheets/grid/page.ts';
import { paintRequests } from '../../../sheets/grid/paint.ts';
import { showCell } from '../../../sheets/grid/show-cell.ts';
import { definitionFor } from '../../../sheets/statistic/method/definition-texts.ts';
import { definedIn } from '../../../sheets/statistic/method/page.ts';
import { seriesPage } from '../../../sheets/statistic/tables/series-page.ts';
import { typedIn, writtenTab } from '../written-tab.ts';
import { example, examplePages, libraries, standings } from './statistic-fixture.ts';

/** The tabs of *IBL-statistiek*. */

const pages = examplePages();
const pageTitled = (title: string, among: readonly Page[] = pages): Page => {
  const page = among.find((each) => each.title === title);
  if (!page) throw new Error(`no page ${title}`);
  return page;
};

const textsOf = (page: Page): readonly string[] =>
  page.rows.map(({ cells }) =>
    cells
      .map((cell) => String(cell.value ?? ''))
      .join(' ')
      .trim(),
  );
const rowStarting = (page: Page, label: string) => {
  const row = page.rows.find(({ cells }) => cells[0]?.value === label);
  return (row?.cells ?? []).map((cell) => cell.value ?? '');
};

describe('the tabs', () => {
  it('stand in their order', () => {
    expect(pages.map(({ title, index }) => [title, index])).toEqual([
      ['Kwartaal', 0],
      ['Kwartaal per bibliotheek', 1],
      ['Jaar', 2],
      ['Jaar per bibliotheek', 3],
      ['Reeks', 4],
      ['Grafieken', 5],
      ['Kernzinnen', 6],
      ['Methode', 7],
    ]);
  });

  it('are the same bytes for the same submissions, in whatever order they come', () => {
    expect(JSON.stringify(examplePages([...example].reverse()))).toBe(JSON.stringify(pages));
  });

  it('are written once: painting them again changes nothing', () => {
    expect(pages.flatMap((page) => paintRequests(writtenTab(page), page, 'wij@voorbeeld.nl'))).toEqual([]);
  });

  it('repair what somebody overwrote, and that alone', () => {
    const page = pageTitled('Kwartaal');
    const row = page.rows.find(({ cells }) => cells[0]?.value === 'Samen geleverd')?.at ?? -1;
    const requests = paintRequests(typedIn(writtenTab(page), [[row, 1, 9999]]), page, 'wij@voorbeeld.nl');
    expect(requests).toMatchObject([{ updateCells: { start: { rowIndex: row, columnIndex: 1 } } }]);
  });

  it('can be built: every request has its sheet', () => {
    expect(pages.flatMap((page) => buildRequests(page, 'wij@voorbeeld.nl')).length).toBeGreaterThan(100);
  });

  it('leave out what was not summarised', () => {
    const early = examplePages([], '2026-Q1').map(({ title }) => title);
    expect(early).toEqual([
      'Kwartaal',
      'Kwartaal per bibliotheek',
      'Jaar',
      'Jaar per bibliotheek',
      'Reeks',
      'Grafieken',
      'Kernzinnen',
      'Methode',
    ]);
    expect(pageTitled('Grafieken', examplePages([])).charts).toEqual([]);
  });
});

describe('Kwartaal', () => {
  const page = pageTitled('Kwartaal');

  it('says which quarter, that it is provisional, and as of when', () => {
    expect(textsOf(page).slice(0, 2)).toEqual([
      '1e kwartaal 2026 (januari, februari, maart) – voorlopig',
      'Stand van 14 april 2026, 14:32 (laatst ingediende cijfers). Ingediend door 4 van 5 bibliotheken. Bron: werkgroep IBL, Plusbibliotheken.',
    ]);
  });

  it('shows a total with its n of N and the comparisons with their panel', () => {
    // A–D in 2026-Q1: 4 × (1000 + 40 + 10) + 0 + 1 + 2 + 3; a year before 4 × 1010 + 6, the quarter before 4 × 1040 + 6.
    const [label, total, n, previous, panel, lastYear, panelLastYear, response] = rowStarting(page, 'Samen geleverd');
    expect([label, total, n, panel, panelLastYear, response]).toEqual(['Samen geleverd', 4206, '4 van 5', 4, 4, 80]);
    expect(previous).toBeCloseTo((100 * 40) / 4166, 12);
    expect(lastYear).toBeCloseTo((100 * 160) / 4046, 12);
  });

  it('warns at a figure with too few answers, and says of no library that it was compared', () => {
    expect(rowStarting(page, 'Aanvragen zonder resultaat').slice(1)).toEqual([
      120,
      '3 van 5',
      'geen vergelijking',
      '–',
      'geen vergelijking',
      '–',
      60,
      // One of those that did not give it cannot be estimated.
      '–',
      'te weinig opgaven (respons onder 80 %)',
    ]);
  });

  it('gives both rates with their n of N', () => {
    // A–D: 4206 delivered, 400 of it in the own province, 400 refused
    const outside = rowStarting(page, 'Van elke 100 verzoeken geleverd (zonder de eigen provincie)');
    expect(outside.slice(1, 3)).toEqual([(100 * 3806) / 4206, '4 van 5']);
    const whole = rowStarting(page, 'Van elke 100 verzoeken geleverd (alle verkeer)');
    expect(whole.slice(1, 3)).toEqual([(100 * 4206) / 4606, '4 van 5']);
  });

  it('shows what lends of each hundred in one unit: a number, and no per cent or points beside it', () => {
    const row = page.rows.find(({ cells }) => String(cells[0]?.value).startsWith('Van elke 100 verzoeken'));
    const shown = row?.cells.slice(1, 6).map(showCell) ?? [];
    expect(shown[0]).toBe('90,5');
    expect(shown.join(' ')).not.toMatch(/%|pp/);
  });

  it('gives the middle price with n, and says from where to where they run', () => {
    expect(rowStarting(page, 'Prijs van een landelijke aanvraag').filter((value) => value !== '')).toEqual([
      'Prijs van een landelijke aanvraag',
      1.5,
      '4 van 5',
      'van € 0,00 tot € 3,00',
    ]);
  });

  it('has a row for every library in a tab of its own, in words where there is no number', () => {
    const page = pageTitled('Kwartaal per bibliotheek');
    expect(rowStarting(page, 'Plaats A – Bibliotheek A').slice(1, 5)).toEqual([1200, 1040, 10, 1050]);
    expect(rowStarting(page, 'Plaats B – Bibliotheek B')[18]).toBe('onbekend');
    expect(rowStarting(page, 'Plaats E – Bibliotheek E')[1]).toBe('nog niet ontvangen');
  });

  it.each([
    ['at 80 %', example, false],
    ['below 80 %', example.filter(({ library, quarter }) => library !== 'D' || quarter !== '2026-Q1'), true],
  ] as const)('has a warning on top only when the response is low: %s', (_, given, warns) => {
    const texts = textsOf(pageTitled('Kwartaal', examplePages(given)));
    expect(texts.some((text) => text.startsWith('Let op: nog maar'))).toBe(warns);
  });

  it('explains its words on the page itself', () => {
    expect(textsOf(page).join(' ')).toMatch(/Tekens en woorden: ‘onbekend’ = .*‘n.v.t.’ = .*‘geen vergelijking’ = /);
  });
});

describe('Jaar', () => {
  const page = pageTitled('Jaar');

  it('shows what was reported beside what it would be with estimates', () => {
    const [, reported, n, partial, withEstimate, estimated] = rowStarting(page, 'Geleverd als kopie of scan');
    // 3 libraries miss a quarter; each had 10 in the other three.
    expect([reported, n, partial, withEstimate, estimated]).toEqual([170, '2 van 5', 3, 200, 30]);
  });

  it('gives a library its total only from four known quarters', () => {
    const page = pageTitled('Jaar per bibliotheek');
    expect(rowStarting(page, 'Plaats A – Bibliotheek A')[3]).toBe(40);
    expect(rowStarting(page, 'Plaats C – Bibliotheek C')[3]).toBe('3 van 4 kwartalen');
  });

  it('warns when fewer than 80 % of the libraries are complete', () => {
    expect(textsOf(page).some((text) => text.startsWith('Let op: van nog maar 2 van 5'))).toBe(true);
  });
});

describe('a year that is under way', () => {
  const given = example.filter(({ quarter }) => quarter !== '2025-Q4' && quarter !== '2026-Q1');
  const page = pageTitled('Jaar', examplePages(given));

  it('says so, and shows no forecast for quarters that nobody has handed in', () => {
    expect(
      textsOf(page).some((text) => text.startsWith('Let op: dit jaar is nog niet compleet; er zijn cijfers van 3 kw')),
    ).toBe(true);
    // 3 quarters × 5 libraries × 10, but C, D and E miss the third
    const row = rowStarting(page, 'Geleverd als kopie of scan');
    expect(row.slice(1, 6)).toEqual([120, '0 van 5', 5, 'nog niet', '']);
    expect(textsOf(page).join(' ')).not.toContain('geschat door de werkgroep (');
  });
});

describe('Methode', () => {
  const page = pageTitled('Methode');

  it.each(definedIn([]).map((measure) => [measure.id, definitionFor(measure)] as const))(
    'defines %s for a reader, not for the one who fills in',
    (_, words) => {
      expect(words).not.toMatch(/\b(?:u|uw|typ|schrijf|kies|dit kwartaal|hierboven)\b/i);
    },
  );

  it('names its version and the revision of every submission that went in', () => {
    expect(textsOf(page).join(' ')).toMatch(
      /1e kw\. 2026: berekend uit 21 kwartaalopgaven van bibliotheken, met die van de kwartalen waarmee is vergeleken en geschat; .* \(methode versie 4\)\. 2025: /,
    );
    expect(rowStarting(page, 'Bibliotheek (code in het register)')).toEqual([
      'Bibliotheek (code in het register)',
      '2025-K1',
      '2025-K2',
      '2025-K3',
      '2025-K4',
      '2026-K1',
    ]);
    expect(rowStarting(page, 'C')).toEqual(['C', '1', '1', '–', '1', '1']);
  });

  it('defines every figure', () => {
    expect(rowStarting(page, 'Niet geleverd')[1]).toBe(
      'In de periode zonder levering afgesloten. Zonder geannuleerde verzoeken en de eigen provincie.',
    );
  });
});

describe('Reeks', () => {
  it('freezes no heads over the years, and has those of five years of quarters in sight', () => {
    const page = pageTitled('Reeks');
    const heads = page.rows.find(({ cells }) => cells[0]?.value === 'Kwartaal');
    expect(page.frozenRows).toBe(1);
    // The title, the heads and twenty quarters, on what a screen of 768 px leaves to the cells.
    expect((page.rows[0]?.height ?? 0) + (heads?.height ?? 0) + 20 * 21).toBeLessThanOrEqual(768 - 174);
  });

  it('has rows of one height, also where figures are withheld and where the charts find their data', () => {
    const input = { libraries, counted: example, standings };
    const series = publicSeries(summariseSeries('2026-Q2', input));
    const { rows } = seriesPage(series, 'Plusbibliotheken', 1, 0);
    const quarters = rows.filter(({ cells }) => /^\de kwartaal/.test(String(cells[0]?.value)));
    expect(quarters.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain('te weinig opgaven');
    expect(new Set(quarters.map(({ height }) => height))).toEqual(new Set([21]));
  });

  it('has the quarters, and below them the complete years', () => {
    const labels = pageTitled('Reeks').rows.map(({ cells }) => cells[0]?.value);
    const from = labels.indexOf('Kwartaal');
    expect(labels.slice(from, from + 8)).toEqual([
      'Kwartaal',
      '1e kwartaal 2025',
      '2e kwartaal 2025',
      '3e kwartaal 2025',
      '4e kwartaal 2025',
      '1e kwartaal 2026',
      undefined,
      'Jaar',
    ]);
    expect(labels[from + 8]).toBe('2025');
  });
});

it('Shares of the libraries that gave a figure add up to 100,0', () => {
  const shares = pageTitled('Kwartaal per bibliotheek').rows.flatMap(({ cells }) => {
    const isLibrary = String(cells[0]?.value ?? '').startsWith('Plaats ');
    return isLibrary && typeof cells[20]?.value === 'number' ? [cells[20].value] : [];
  });
  expect(shares).toHaveLength(4);
  expect(Math.round(shares.reduce((sum, share) => sum + share * 10, 0))).toBe(1000);
});

describe('number formats', () => {
  it('are patterns that the locale makes Dutch; the cell keeps the whole number', () => {
    const row = pageTitled('Kwartaal').rows.find(({ cells }) => cells[0]?.value === 'Samen geleverd');
    expect(row?.cells[1]?.style?.numberFormat).toEqual({ type: 'NUMBER', pattern: '#,##0' });
    expect(row?.cells[3]?.style?.numberFormat?.pattern).toBe('+#,##0.0" %";"−"#,##0.0" %";0.0" %"');
  });
});
