import { describe, expect, it } from 'vitest';
import type { Comparison, SeriesPoint } from '../../../../domain/statistics/statistic.ts';
import { summariseQuarter } from '../../../../domain/statistics/summarise.ts';
import { colour } from '../../../../sheets/grid/cells.ts';
import type { Page } from '../../../../sheets/grid/page.ts';
import type { ChartBasis } from '../../../../sheets/statistic/charts/basis-words.ts';
import { balanceSubtitle, balanceTitle } from '../../../../sheets/statistic/charts/library-texts.ts';
import { fillRateSubtitle, trafficSubtitle, trafficTitle } from '../../../../sheets/statistic/charts/texts.ts';
import { adoptedOn } from '../../../domain/statistics/statistics-fixture.ts';
import { example, examplePages, libraries, standings } from '../statistic-fixture.ts';

/** The charts of *IBL-statistiek*. */

const pages = examplePages();
const pageTitled = (title: string): Page => pages.find((each) => each.title === title) as Page;
const charts = pageTitled('Grafieken').charts ?? [];

const adoptedSummary = summariseQuarter('2026-Q1', {
  libraries,
  counted: example,
  standings: adoptedOn('2026-05-05', '2026-Q1'),
});

type Range = { startRowIndex?: number; endRowIndex?: number; startColumnIndex?: number; endColumnIndex?: number };
const valuesOf = (data: unknown): unknown[] => {
  const [range] = (data as { sourceRange: { sources: Range[] } }).sourceRange.sources;
  const { rows } = pageTitled('Reeks');
  const [from, to, column] = [range?.startRowIndex ?? 0, range?.endRowIndex ?? 0, range?.startColumnIndex ?? 0];
  expect(range?.endColumnIndex).toBe(column + 1);
  return rows.slice(from, to).map(({ cells }) => cells[column]?.value ?? null);
};
const seriesOf = (index: number) =>
  charts[index]?.spec.basicChart?.series?.map((series) => valuesOf(series.series)) ?? [];

describe('geleverd en ontvangen', () => {
  it('has the quarters on one line, the year only where it changes, provisional ones with a star', () => {
    expect(valuesOf(charts[0]?.spec.basicChart?.domains?.[0]?.domain)).toEqual([
      'Kwartaal',
      '1e kw. 2025',
      '2e',
      '3e*',
      '4e*',
      '1e kw. 2026*',
    ]);
  });

  it('draws final points solid, provisional ones dashed and joined, and leaves out a quarter with too few answers', () => {
    const [final, provisional] = seriesOf(0);
    // 2025-Q3 has two of five libraries; in 2026-Q1 E is estimated at last year's 1014 times 4206 / 4046.
    expect(final).toEqual(['Geleverd', 5060, 5110, null, null, null]);
    // 1,054.1, and an estimate is a whole number.
    expect(provisional).toEqual(['Geleverd (voorlopig)', null, 5110, null, 5210, 4206 + 1054]);
  });

  it('names each line beside it instead of in a legend, and says its last figure', () => {
    const basic = charts[0]?.spec.basicChart;
    expect(basic?.legendPosition).toBe('NO_LEGEND');
    const labels = basic?.series?.map(({ dataLabel }) => dataLabel) ?? [];
    const custom = labels.filter((label) => label?.type === 'CUSTOM');
    expect(custom.map((label) => [label?.placement, valuesOf(label?.customLabelData).filter(Boolean)])).toEqual([
      ['ABOVE', ['Naam bij de lijn', 'Geleverd']],
      ['BELOW', ['Naam bij de lijn', 'Ontvangen']],
    ]);
    const last = basic?.series?.filter(({ dataLabel }) => dataLabel?.type === 'DATA') ?? [];
    expect(last.map(({ dataLabel }) => dataLabel?.placement)).toEqual(['RIGHT', 'RIGHT']);
    // Only 2026-Q1, the fifth quarter; 520 of each of four, and of E what is estimated.
    expect(valuesOf(last[1]?.series)).toEqual(['Ontvangen, laatste', null, null, null, null, 2600]);
  });

  it('says the finding, the source, the date, the basis, and what is not complete', () => {
    expect(charts[0]?.spec.title).toBe(
      'Voorlopig: Plusbibliotheken leverden 4,0 procent meer in het 1e kwartaal van 2026 dan een jaar eerder',
    );
    expect(charts[0]?.spec.subtitle).toBe(
      'Aantal geleverd en ontvangen, per kwartaal, 2025–2026. Bron: werkgroep IBL, stand 14 april 2026. 4 van de 5 bibliotheken. ' +
        'Stippellijn en *: voorlopig. Deels geschat: 1e kw. 2026. Niet getekend, te weinig opgaven: 3e kw. 2025 (2 van 5).',
    );
  });

  it('where the figures drawn were not given by as many, the fewest are its basis', () => {
    const basis = {
      asOf: null,
      standing: { kind: 'provisional' } as const,
      span: '2026',
      notAll: [],
      estimated: [],
      leftOut: [],
      provisional: false,
      revised: false,
    };
    const words = (...answered: ChartBasis['answered'][number][]) => fillRateSubtitle({ ...basis, answered });
    expect(words({ n: 14, expected: 14 }, { n: 13, expected: 14 })).toContain('Ten minste 13 van de 14 bibliotheken.');
    expect(words({ n: 13, expected: 14 }, { n: 13, expected: 14 })).toContain('. 13 van de 14 bibliotheken.');
  });

  it('names the figure that was estimated where the other was not', () => {
    const said = [
      { name: 'samen geleverd', periods: ['1e kw. 2026', '2e kw. 2026'] },
      { name: 'samen ontvangen', periods: ['2e kw. 2026'] },
    ];
    const basis = {
      asOf: null,
      standing: { kind: 'provisional' } as const,
      span: '2026',
      answered: [],
      notAll: [],
      leftOut: [],
      provisional: false,
      revised: false,
    };
    expect(trafficSubtitle({ ...basis, estimated: said })).toContain(
      'Deels geschat: samen geleverd in 1e kw. 2026 en 2e kw. 2026; samen ontvangen in 2e kw. 2026.',
    );
  });

  it('draws its provisional lines dashed, in the colour of the final ones', () => {
    const [final, provisional] = charts[0]?.spec.basicChart?.series ?? [];
    expect([final, provisional].map((each) => each?.lineStyle?.type)).toEqual(['SOLID', 'MEDIUM_DASHED']);
    expect(provisional?.colorStyle).toEqual(final?.colorStyle);
  });

  const comparison = (change: number | null): Comparison => ({
    with: '2025-Q1',
    panel: 4,
    now: 1,
    before: 1,
    change,
    absent: change === null ? 'no-panel' : null,
  });
  it.each([
    [4.1, 'Plusbibliotheken leverden 4,1 procent meer in het 1e kwartaal van 2026 dan een jaar eerder'],
    [-4.05, 'Plusbibliotheken leverden 4,1 procent minder in het 1e kwartaal van 2026 dan een jaar eerder'],
    [0.049, 'Plusbibliotheken leverden evenveel in het 1e kwartaal van 2026 als een jaar eerder'],
    [0.05, 'Plusbibliotheken leverden 0,1 procent meer in het 1e kwartaal van 2026 dan een jaar eerder'],
    [null, 'Geleverd en ontvangen door de Plusbibliotheken, tot en met het 1e kwartaal van 2026'],
  ])('a change of %s per cent is worded', (change, title) => {
    const latest: SeriesPoint = {
      quarter: '2026-Q1',
      standing: { kind: 'provisional' },
      members: 5,
      handedIn: 5,
      totals: new Map(),
      indicators: new Map(),
      fees: [],
      reasons: [],
    };
    expect(trafficTitle('Plusbibliotheken', latest, comparison(change), false)).toBe(title);
  });

  const lastOfYear: SeriesPoint = {
    quarter: '2025-Q4',
    standing: { kind: 'provisional' },
    members: 5,
    handedIn: 5,
    totals: new Map(),
    indicators: new Map(),
    fees: [],
    reasons: [],
  };

  it('says how much it was when there is nothing to compare it with', () => {
    expect(trafficTitle('Plusbibliotheken', lastOfYear, undefined, true, { value: 9180, estimated: 0 })).toBe(
      'Voorlopig: Plusbibliotheken leverden 9.180 boeken, andere materialen en kopieën in het 4e kwartaal van 2025',
    );
  });

  it('says that it is an estimate when a part of it is', () => {
    expect(trafficTitle('Plusbibliotheken', lastOfYear, undefined, true, { value: 9180, estimated: 1 })).toBe(
      'Voorlopig: Plusbibliotheken leverden naar schatting 9.180 boeken, andere materialen en kopieën in het 4e kwartaal van 2025',
    );
  });

  it('says that figures are provisional when there is nothing to compare them with either', () => {
    expect(trafficTitle('Plusbibliotheken', lastOfYear, undefined, true)).toBe(
      'Voorlopig: geleverd en ontvangen door de Plusbibliotheken, tot en met het 4e kwartaal van 2025',
    );
  });
});

describe('the charts per library', () => {
  const specOf = (id: number) => charts.find(({ chartId }) => chartId === id)?.spec;
  const blockValues = (data: unknown): unknown[] => {
    const [range] = (data as { sourceRange: { sources: Range[] } }).sourceRange.sources;
    const rows = new Map(pageTitled('Grafieken').rows.map((row) => [row.at, row.cells]));
    const at = (row: number) => rows.get(row)?.[range?.startColumnIndex ?? 0]?.value ?? null;
    return Array.from({ length: 6 }, (_, index) => at((range?.startRowIndex ?? 0) + index));
  };

  it('show the quarter beside the year before, in the order of the places', () => {
    const chart = specOf(900005);
    expect(chart?.title).toBe('Voorlopig: alle 4 vergeleken bibliotheken leverden meer dan een jaar eerder');
    expect(chart?.subtitle).toBe(
      'Aantal geleverd per bibliotheek, 1e kwartaal 2026 en 1e kwartaal 2025. Bron: werkgroep IBL, stand 14 april 2026. ' +
        '4 van de 5 bibliotheken. Lichter: voorlopig. Zonder staaf: Plaats E (nog niet ontvangen).',
    );
    expect(blockValues(chart?.basicChart?.domains?.[0]?.domain)).toEqual([
      'Plaats',
      'Plaats A',
      'Plaats B',
      'Plaats C',
      'Plaats D',
      'Plaats E',
    ]);
    expect(chart?.basicChart?.series?.map(({ series }) => blockValues(series))).toEqual([
      ['1e kwartaal 2026 (voorlopig)', 1050, 1051, 1052, 1053, null],
      ['1e kwartaal 2025', 1010, 1011, 1012, 1013, 1014],
    ]);
    expect(chart?.basicChart?.chartType).toBe('BAR');
    // The figures of this period stand at its bars; those of the year before are to compare with.
    expect(chart?.basicChart?.series?.map(({ dataLabel }) => dataLabel?.placement)).toEqual(['OUTSIDE_END', undefined]);
  });

  it('are lighter while they are provisional, and as blue as the others once they are final', () => {
    const barOf = (given: readonly Page[]) =>
      given.flatMap((page) => page.charts ?? []).find(({ chartId }) => chartId === 900005)?.spec;
    const adopted = examplePages(example, '2025-Q2');
    expect(barOf(pages)?.basicChart?.series?.[0]?.colorStyle).toEqual(colour.blueLight);
    expect(barOf(adopted)?.basicChart?.series?.[0]?.colorStyle).toEqual(colour.blue);
    expect(barOf(adopted)?.subtitle).not.toContain('voorlopig');
    // A year earlier no library was asked: no bar, no entry in the legend, no sentence.
    expect(barOf(adopted)?.basicChart?.series).toHaveLength(1);
    expect(barOf(adopted)?.subtitle).toBe(
      'Aantal geleverd per bibliotheek, 2e kwartaal 2025. Bron: werkgroep IBL, stand 14 juli 2025. 5 van de 5 bibliotheken.',
    );
  });

  it.each([
    [[{ city: 'Breda', cell: { kind: 'unknown' } }], 'Zonder staaf: Breda (onbekend).'],
    [
      [
        { city: 'Breda', cell: { kind: 'missing' } },
        { city: 'Ede', cell: { kind: 'unknown' } },
        { city: 'Goes', cell: { kind: 'missing' } },
      ],
      'Zonder staaf: Breda en Goes (nog niet ontvangen); Ede (onbekend).',
    ],
    [
      ['A', 'B', 'C', 'D', 'E', 'F'].map((city) => ({ city, cell: undefined })),
      'Zonder staaf: 6 bibliotheken (geen cijfer).',
    ],
  ] as const)('say whose bar is not there, and why: %j', (missing, words) => {
    const summary = summariseQuarter('2026-Q1', { libraries, counted: example, standings });
    expect(balanceSubtitle(summary, 4, missing)).toContain(words);
  });

  it('show who supplies more than it asks, and the prices', () => {
    expect(specOf(900006)?.title).toBe('Voorlopig: alle 4 vergeleken bibliotheken leverden meer dan zij ontvingen');
    expect(specOf(900006)?.subtitle).toContain('wie rechts van de lijn staat, levert meer dan hij ontvangt');
    expect(specOf(900004)?.title).toBe(
      'Wat een klant betaalt voor een landelijke aanvraag: de middelste prijs is voorlopig €\u00a01,50',
    );
    expect(specOf(900004)?.subtitle).toContain('31 maart 2026. Bron: werkgroep IBL, stand 14 april 2026. 4 van de 5');
    for (const id of [900004, 900006])
      expect(specOf(id)?.subtitle).toMatch(/\. Lichter: voorlopig\. Zonder staaf: Plaats E \(/);
  });

  it.each([
    [{ more: 14, of: 14 }, 'Alle 14 bibliotheken leverden meer dan zij ontvingen'],
    [{ more: 1, of: 14 }, '1 van de 14 bibliotheken leverde meer dan zij ontving'],
    [{ more: 0, of: 14 }, 'Geen van de 14 bibliotheken leverde meer dan zij ontving'],
    [{ more: 13, of: 13 }, 'Alle 13 vergeleken bibliotheken leverden meer dan zij ontvingen'],
  ])('count who supplies more than it receives: %j', (compared, title) => {
    const [row] = adoptedSummary.libraries;
    const fourteen = { ...adoptedSummary, libraries: Array.from({ length: 14 }, () => row as NonNullable<typeof row>) };
    expect(balanceTitle(compared, fourteen)).toBe(title);
  });

  it('leave out what nobody gave, and say why in its place', () => {
    expect(specOf(900007)).toBeUndefined();
    expect(pageTitled('Grafieken').rows.find(({ at }) => at === 37)?.cells[0]?.value).toBe(
      'Redenen van niet leveren: geen grafiek, want te weinig bibliotheken gaven in het 1e kwartaal van 2026 alle redenen.',
    );
  });
});

it('Above the charts stands who may see them, how to copy one, and when the newest figures came in', () => {
  const words = pageTitled('Grafieken')
    .rows.slice(0, 4)
    .map(({ cells }) => cells[0]?.value);
  expect(words[0]).toBe('Grafieken');
  expect(words[1]).toMatch(/^Stand van 14 april 2026/);
  expect(words[2]).toMatch(/^Kopieer een grafiek .* de nieuwe cijfers\.$/);
  expect(words[3]).toMatch(/^Niveau: .* openbaar; .* alleen voor werkgroep en bestuur\.$/);
});

it('Charts keep their ids, and stand below each other', () => {
  const places = charts.map(({ chartId, at }) => [chartId, at.row, at.column] as const);
  expect(places.toSorted(([one], [other]) => one - other)).toEqual([
    [900001, 4, 0],
    [900004, 41, 0],
    [900005, 70, 0],
    [900006, 99, 0],
  ]);
});
