import { describe, expect, it } from 'vitest';
import { type LibraryReport, yearFigure } from '../../../../domain/statistics/library-report.ts';
import { paintRequests } from '../../../../sheets/grid/paint.ts';
import {
  askColumns,
  chartIds,
  columns,
  columnWidths,
  rows,
} from '../../../../sheets/questionnaire/library-report/layout.ts';
import { libraryReportPage } from '../../../../sheets/questionnaire/library-report/page.ts';
import { askRows, parseAsks } from '../../../../sheets/questionnaire/library-report/places.ts';
import { overtypedIn } from '../../../../sheets/questionnaire/library-report/signed.ts';
import { freshAskRequests } from '../../../../sheets/questionnaire/library-report/start.ts';
import {
  findingSentence,
  rowWords,
  sourceSentence,
  yearWords,
} from '../../../../sheets/questionnaire/library-report/texts.ts';
import { type Given, reportOf } from '../../../domain/statistics/library-report-fixture.ts';
import { typedIn, writtenTab } from '../../written-tab.ts';
import { linesIn } from '../page/arial.ts';

/** The tab with a library's own report. */

const editor = 'wij@voorbeeld.nl';
const pageOf = (report: LibraryReport, boxes: ReadonlyMap<string, number> = new Map()) =>
  libraryReportPage({
    library: { name: 'Rozet' },
    report,
    waiting: null,
    agreements: [],
    replies: new Map(),
    explanations: [],
    boxes,
  });
const valueAt = (page: ReturnType<typeof pageOf>, row: number, column: number) =>
  page.rows.find(({ at }) => at === row)?.cells[column]?.value;

/** Five quarters: a year and a quarter later. */
const fiveQuarters = reportOf('2025-Q1', [532, 540, 500, 562, 612]);

describe('the sentence on top', () => {
  it.each<[string, readonly Given[], string]>([
    // 100 × (612 − 532) / 532 = 15,04
    [
      'a change',
      [532, 540, 500, 562, 612],
      '612 boeken, andere materialen en kopieën: 15,0 procent meer dan een jaar eerder.',
    ],
    [
      'a fall',
      [720, 540, 500, 562, 612],
      '612 boeken, andere materialen en kopieën: 15,0 procent minder dan een jaar eerder.',
    ],
    ['no change', [612, 540, 500, 562, 612], '612 boeken, andere materialen en kopieën: evenveel als een jaar eerder.'],
    ['a first year', [612], '612 boeken, andere materialen en kopieën. Er is nog geen cijfer van vorig jaar.'],
    [
      'nothing a year earlier',
      [0, 1, 1, 1, 612],
      '612 boeken, andere materialen en kopieën; een jaar eerder waren het er geen.',
    ],
  ])('says %s', (_, delivered, words) => {
    const report = reportOf(delivered.length === 1 ? '2026-Q1' : '2025-Q1', delivered);
    expect(findingSentence(report)).toBe(`U leverde in het 1e kwartaal ${words}`);
  });

  it('says what is not known', () => {
    expect(findingSentence(reportOf('2026-Q1', ['onbekend']))).toContain('nog niet bekend hoeveel u leverde');
  });

  it('says until when the history is that of libraries that are one by now', () => {
    const forerunners = [
      { until: '2025-Q1' as const, names: ['Rozet'] },
      { until: '2025-Q4' as const, names: ['Rozet', 'Athenaeumbibliotheek'] },
    ];
    expect(sourceSentence({ ...fiveQuarters, forerunners }, null)).toMatch(
      / T\/m 1e kw\. 2025: Rozet\. T\/m 4e kw\. 2025: Rozet en Athenaeumbibliotheek samen\.$/u,
    );
  });

  it('has room for that, with long names', () => {
    const names = ['de Bibliotheek Zuid-Kennemerland', 'Stadsbibliotheek Haarlem en omstreken'];
    const report: LibraryReport = {
      ...fiveQuarters,
      standing: { kind: 'final', adoptedOn: '2027-03-03' },
      forerunners: [{ until: '2025-Q4', names }],
    };
    const [seen, lineHeight] = [columnWidths.slice(0, columns.code), 18];
    const width = seen.reduce((sum, one) => sum + one, 0);
    const height = pageOf(report).rows.find(({ at }) => at === rows.source)?.height ?? 0;
    expect(
      linesIn(sourceSentence(report, { quarter: '2026-Q2', handedIn: false }), width) * lineHeight,
    ).toBeLessThanOrEqual(height);
  });

  it('has the source, the date and n, and the word voorlopig until it is adopted', () => {
    expect(sourceSentence(fiveQuarters, null)).toBe(
      'Voorlopige cijfers, stand 11 mei 2026; 13 van de 14 bibliotheken. Bron: werkgroep IBL.',
    );
    expect(sourceSentence(fiveQuarters, { quarter: '2026-Q2', handedIn: false })).toMatch(
      /Het 2e kwartaal 2026 staat hier zodra u hebt ingediend en het is gepubliceerd\.$/u,
    );
    expect(sourceSentence(fiveQuarters, { quarter: '2026-Q2', handedIn: true })).toMatch(
      /Het 2e kwartaal 2026 staat hier zodra het is gepubliceerd\.$/u,
    );
    const final = { ...fiveQuarters, standing: { kind: 'final', adoptedOn: '2027-03-03' } as const };
    expect(sourceSentence(final, null)).toContain('Definitieve cijfers, vastgesteld op 3 maart 2027');
  });
});

describe('beside the others', () => {
  it.each([
    ['more', 612, 540, 'Meer dan de middelste bibliotheek.'],
    ['five per cent more', 567, 540, 'Ongeveer als de middelste bibliotheek.'],
    ['just over five per cent more', 568, 540, 'Meer dan de middelste bibliotheek.'],
    ['less', 400, 540, 'Minder dan de middelste bibliotheek.'],
  ])('%s', (_, own, median, words) => {
    const beside = { median, hasLastYear: true };
    expect(rowWords('lending_filled', { kind: 'number', value: own }, 1, beside)).toBe(words);
  });

  it.each([
    ['unknown', 'Niet te berekenen: bij een van de cijfers staat ‘onbekend’.'],
    ['blank', 'Niet te berekenen: een van de cijfers is niet ingevuld.'],
    ['missing', 'Nog niet ontvangen.'],
  ] as const)('says why there is no rate: %s', (kind, words) => {
    const beside = { median: 80, hasLastYear: true };
    expect(rowWords('lending_fill_rate_outside', { kind }, 80, beside)).toBe(words);
  });

  it('says when there are too few others, and when the library gave no number', () => {
    const none = { median: null, hasLastYear: true };
    expect(rowWords('lending_filled', { kind: 'unknown' }, 1, none)).toBe(
      'U gaf ‘onbekend’ op. Nog te weinig andere bibliotheken om mee te vergelijken.',
    );
  });
});

describe('the year', () => {
  const until = (delivered: readonly Given[]) => yearFigure(reportOf('2025-Q1', delivered), 'lending_filled');

  it('has a total only of four known quarters', () => {
    expect(until([10, 20, 30, 40])).toMatchObject({ known: 4, total: 100 });
    expect(until([10, 'onbekend', 30, 40])).toMatchObject({ known: 3, total: null, soFar: 80 });
  });

  it('compares what is known with the same quarters a year earlier', () => {
    const report = reportOf('2025-Q1', [10, 20, 30, 40, 11, 'onbekend', 33]);
    const year = yearFigure(report, 'lending_filled');
    expect(year).toMatchObject({ soFar: 44, soFarEarlier: 40, totalEarlier: 100 });
    expect(yearWords(report, year)).toBe(
      'In het 2e kwartaal gaf u ‘onbekend’ op. De andere samen 44; een jaar eerder 40.',
    );
  });

  it.each<[readonly Given[], string]>([
    [[null], 'Van het 1e kwartaal hebben wij geen cijfer.'],
    [[null, null, 30], 'Van het 1e en 2e kwartaal hebben wij geen cijfer. De andere samen 30.'],
    [
      ['onbekend', null, 30, 'onbekend'],
      'In het 1e en 4e kwartaal gaf u ‘onbekend’ op. Van het 2e kwartaal hebben wij geen cijfer. De andere samen 30.',
    ],
  ])('says of %j what stands there in the place of a number', (delivered, words) => {
    const report = reportOf('2025-Q1', delivered);
    expect(yearWords(report, yearFigure(report, 'lending_filled'))).toBe(words);
  });

  it('says in the place of the total how many quarters there are', () => {
    const page = pageOf(reportOf('2025-Q1', [10, 20, 30, 40, 11, 'onbekend', 33]));
    expect(valueAt(page, rows.year + 1, columns.median)).toBe('2 van 4 kwartalen');
    expect(valueAt(page, rows.year + 1, columns.lastYear)).toBe('onbekend');
  });
});

describe('the tab', () => {
  it('shows own figures beside last year, the quarter before and the median', () => {
    const page = pageOf(fiveQuarters);
    const row = rows.quarter + 1;
    expect([1, 2, 3, 5, 6].map((column) => valueAt(page, row, column))).toEqual([612, 532, 562, 540, 12]);
    expect(valueAt(page, row, columns.change)).toBeCloseTo(15.0376, 4);
  });

  it('freezes no heads over blocks that they are not those of: each block has its own right above it', () => {
    const page = pageOf(fiveQuarters);
    const headRows = page.rows.flatMap(({ at, cells }) => (cells[0]?.value === 'Cijfer' ? [at] : []));
    expect(headRows.slice(0, 2)).toEqual([rows.quarter - 1, rows.year - 1]);
    expect(page.frozenRows).toBe(rows.quarterHeading);
    expect(Math.min(...headRows)).toBeGreaterThanOrEqual(page.frozenRows ?? 0);
  });

  it('has the heads of five years of quarters in sight on a screen 768 px high', () => {
    const page = pageOf(
      reportOf(
        '2024-Q4',
        Array.from({ length: 20 }, () => 500),
      ),
    );
    const heads = page.rows.find(({ cells }) => cells[0]?.value === 'Kwartaal')?.at ?? 0;
    const besideCells = 114 + 22 + 38;
    const frozen = page.rows.slice(0, page.frozenRows).reduce((sum, { height }) => sum + (height ?? 21), 0);
    const [headHeight, rowHeight] = [38, 21];
    const table = headHeight + rowHeight * ((page.rows.at(-1)?.at ?? 0) - heads);
    expect(page.rows.at(-1)?.at).toBe(heads + 20);
    expect(frozen + table).toBeLessThanOrEqual(768 - besideCells);
  });

  it('draws a line from two quarters on, and bars from a median on', () => {
    expect(pageOf(reportOf('2026-Q1', [612])).charts?.map(({ chartId }) => chartId)).toEqual([chartIds.peers]);
    const alone = { peers: [{ figure: 'lending_filled', median: null, others: 2 }] };
    expect(pageOf(reportOf('2026-Q1', [612, 600], alone)).charts?.map(({ chartId }) => chartId)).toEqual([
      chartIds.history,
    ]);
    expect(pageOf(reportOf('2026-Q1', [612], alone)).charts).toEqual([]);
  });

  it('takes the bars away when too few others are left for a middle one', () => {
    const before = pageOf(reportOf('2026-Q1', [612]));
    const after = pageOf(
      reportOf('2026-Q2', [712], { peers: [{ figure: 'lending_filled', median: null, others: 2 }] }),
    );
    const requests = paintRequests(writtenTab(before), after, editor);
    expect(requests.filter(({ deleteEmbeddedObject }) => deleteEmbeddedObject)).toEqual([
      { deleteEmbeddedObject: { objectId: chartIds.peers } },
    ]);
    expect(valueAt(after, rows.charts, columns.change)).toContain('zodra drie andere hun cijfers gaven');
  });

  it('says nothing anew when nothing is new', () => {
    const page = pageOf(fiveQuarters);
    expect(paintRequests(writtenTab(page), page, editor)).toEqual([]);
    expect(overtypedIn(writtenTab(page), page)).toEqual([]);
  });

  it('takes its own words of the last publication for its own', () => {
    const before = writtenTab(pageOf(reportOf('2024-Q4', [1, 532, 540, 500, 562])));
    expect(overtypedIn(before, pageOf(fiveQuarters))).toEqual([]);
  });

  it('finds what a person typed over it, in a row, under the tab and beside it', () => {
    const page = pageOf(fiveQuarters);
    const typed = typedIn(writtenTab(page), [
      [rows.quarter, columns.label, 'Bellen'],
      [90, columns.label, 'onder het blad'],
      [rows.year, 20, 'ernaast'],
    ]);
    const found = overtypedIn(typed, page).map(({ row, column, typed: text }) => [row, column, text]);
    expect(found).toEqual([
      [rows.quarter, columns.label, 'Bellen'],
      [rows.year, 20, 'ernaast'],
      [90, columns.label, 'onder het blad'],
    ]);
  });
});

describe('the box', () => {
  const report = reportOf('2026-Q1', [612, 600, 580, 640], { askedYear: '2026' });

  it('is read where it stands, also when the owner put rows above it', () => {
    const page = pageOf(report);
    const ticked = typedIn(writtenTab(page), [
      [rows.asks, askColumns.box, true],
      [rows.asks, askColumns.remark, ' mei ontbreekt '],
    ]);
    expect(parseAsks(ticked)).toEqual([{ year: '2026', number: 1, ticked: true, remark: 'mei ontbreekt' }]);
    const moved = { ...ticked, rows: [...ticked.rows.slice(0, 20), [], [], ...ticked.rows.slice(20)] };
    expect(parseAsks(moved)).toEqual(parseAsks(ticked));
    const repaired = pageOf(report, askRows(moved));
    expect(repaired.rows.find(({ at }) => at === rows.asks + 2)?.cells[askColumns.box]?.input).toBe(true);
    expect(overtypedIn(moved, repaired).filter(({ column }) => column === askColumns.box)).toEqual([]);
  });

  it('starts empty where words of ours stood, once', () => {
    const before = writtenTab(pageOf(reportOf('2026-Q1', [612, 600, 580, 640])));
    const page = pageOf(report);
    expect(freshAskRequests(before, page).map(({ updateCells }) => updateCells?.start?.rowIndex)).toEqual([rows.asks]);
    expect(freshAskRequests(writtenTab(page), page)).toEqual([]);
  });
});
