import { describe, expect, it } from 'vitest';
import { type Quarter, quartersBetween } from '../../../../domain/calendar/quarter.ts';
import { summariseQuarter, summariseSeries, summariseYear } from '../../../../domain/statistics/summarise.ts';
import type { Page } from '../../../../sheets/grid/page.ts';
import { chartIds } from '../../../../sheets/statistic/charts/places.ts';
import { destinationTitle } from '../../../../sheets/statistic/charts/texts.ts';
import { statisticPages } from '../../../../sheets/statistic/pages.ts';
import { adoptedOn, counted, type Figures, library } from '../../../domain/statistics/statistics-fixture.ts';

/** The charts over years, against figures computed by hand. */

/**
 * Five libraries, each of which delivers in every quarter 200 in its own province, 150 to universities, 50 abroad, and to
 * other provinces 600 in 2023, 650 in 2024, 700 in 2025; each refuses 200. E has not handed in the last quarter.
 */
const libraries = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id));
const national: Readonly<Record<string, number>> = { 2023: 600, 2024: 650, 2025: 700 };

const figuresIn = (quarter: Quarter): Figures => {
  const other = national[quarter.slice(0, 4)] ?? 0;
  return {
    lending_filled_loans: other + 400,
    lending_filled_copies: 0,
    lending_filled_national: other,
    lending_filled_provincial: 200,
    lending_filled_academic: 150,
    lending_filled_abroad: 50,
    lending_unfilled: 200,
  };
};

type Change = (id: string, quarter: Quarter) => Figures | null;

const pagesUntil = (until: Quarter, changed: Change = (_, quarter) => figuresIn(quarter)): readonly Page[] => {
  const given = libraries.flatMap(({ id }) =>
    quartersBetween('2023-Q1', until).flatMap((quarter) => {
      const figures = id === 'E' && quarter === '2025-Q4' ? null : changed(id, quarter);
      return figures ? [counted(id, quarter, figures, { handedInAt: Date.UTC(2026, 0, 14, 12) })] : [];
    }),
  );
  const input = { libraries, counted: given, standings: adoptedOn('2025-03-03', '2023', '2024') };
  return statisticPages({
    group: 'Plusbibliotheken',
    quarter: summariseQuarter(until, input),
    year: summariseYear('2025', input),
    series: summariseSeries(until, input),
  });
};

const specOf = (pages: readonly Page[], id: number) =>
  pages.flatMap(({ charts }) => charts ?? []).find(({ chartId }) => chartId === id)?.spec;

type Range = { startRowIndex: number; endRowIndex: number; startColumnIndex: number };

/** What stands in a column that a chart names, its heading first. */
const columnOf = (pages: readonly Page[], data: unknown): unknown[] => {
  const [range] = (data as { sourceRange: { sources: Range[] } }).sourceRange.sources;
  const rows = pages.find(({ title }) => title === 'Reeks')?.rows ?? [];
  if (!range) throw new Error('no range');
  return rows
    .slice(range.startRowIndex, range.endRowIndex)
    .map(({ cells }) => cells[range.startColumnIndex]?.value ?? null);
};

const drawnIn = (pages: readonly Page[], id: number) => {
  const basic = specOf(pages, id)?.basicChart;
  return {
    years: columnOf(pages, basic?.domains?.[0]?.domain),
    series: (basic?.series ?? []).map(({ series }) => columnOf(pages, series)),
  };
};

const pages = pagesUntil('2025-Q4');

describe('bestemming, per jaar', () => {
  it('stacks the four destinations of each year under their total, a provisional year lighter', () => {
    const basic = specOf(pages, chartIds.destination)?.basicChart;
    expect(basic?.stackedType).toBe('STACKED');
    expect(basic?.totalDataLabel).toEqual({ type: 'DATA' });
    const { series } = drawnIn(pages, chartIds.destination);
    // 5 libraries × 4 quarters; of E’s missing quarter 650 × (4 × 700) : (4 × 650) = 700 is estimated.
    expect(series).toEqual([
      ['Andere provincies', 12_000, 13_000, 14_000],
      ['Eigen provincie', 4000, 4000, 4000],
      ['UB’s, KB en overige', 3000, 3000, 3000],
      ['Buitenland', 1000, 1000, 1000],
    ]);
    expect(basic?.series?.map(({ styleOverrides }) => styleOverrides?.map(({ index }) => index))).toEqual([
      [2],
      [2],
      [2],
      [2],
    ]);
  });

  it('names the years on one line', () => {
    expect(drawnIn(pages, chartIds.destination).years.slice(1)).toEqual(['2023', '2024', '2025*']);
  });

  it('says of which earlier year not every library gave it, and how many did', () => {
    const partly = pagesUntil('2025-Q4', (id, quarter) =>
      quarter.startsWith('2024') && id === 'D'
        ? { ...figuresIn(quarter), lending_filled_abroad: 'onbekend' }
        : figuresIn(quarter),
    );
    expect(specOf(partly, chartIds.destination)?.subtitle).toContain('Niet van alle bibliotheken: 2024 (4 van 5).');
  });

  it('says the finding, the source, the date, the basis, what is provisional and what is estimated', () => {
    const spec = specOf(pages, chartIds.destination);
    expect(spec?.title).toBe('Voorlopig: het meeste ging in 2025 naar andere provincies');
    expect(spec?.subtitle).toBe(
      'Aantal geleverd naar bestemming, per jaar, 2023–2025. Bron: werkgroep IBL, stand 14 januari 2026. ' +
        '4 van de 5 bibliotheken. Lichter en *: voorlopig. Deels geschat: 2025.',
    );
    expect(spec?.altText).toContain(
      'Voorlopig: het meeste ging in 2025 naar andere provincies. Aantal geleverd naar bestemming',
    );
  });

  it('leaves out a year of which one destination was given by too few: a stack without it would look like less', () => {
    const partly = pagesUntil('2025-Q4', (id, quarter) =>
      quarter.startsWith('2024') && id > 'C'
        ? { ...figuresIn(quarter), lending_filled_abroad: 'onbekend' }
        : figuresIn(quarter),
    );
    expect(drawnIn(partly, chartIds.destination).series[0]).toEqual(['Andere provincies', 12_000, null, 14_000]);
    expect(specOf(partly, chartIds.destination)?.subtitle).toContain(
      'Niet getekend, te weinig opgaven: 2024 (3 van 5).',
    );
  });

  it('has no colour in its legend that stands nowhere', () => {
    const adopted = pagesUntil('2024-Q4');
    expect(drawnIn(adopted, chartIds.destination).series.map(([heading]) => heading)).toEqual([
      'Andere provincies',
      'Eigen provincie',
      'UB’s, KB en overige',
      'Buitenland',
    ]);
    expect(specOf(adopted, chartIds.destination)?.title).toBe('Het meeste ging in 2024 naar andere provincies');
    expect(specOf(adopted, chartIds.destination)?.subtitle).not.toContain('oorlopig');
  });

  it.each([
    [50.1, 'Het meeste ging in 2025 naar andere provincies'],
    [50, 'Het grootste deel ging in 2025 naar andere provincies'],
  ])('a largest part of %s per cent is worded', (share, title) => {
    expect(destinationTitle({ figure: 'lending_filled_national', share }, '2025', false)).toBe(title);
  });
});

describe('van elke 100 verzoeken, per jaar', () => {
  it('is drawn against the whole hundred, with its figures and how many gave them', () => {
    const spec = specOf(pages, chartIds.fillRate);
    const { years, series } = drawnIn(pages, chartIds.fillRate);
    expect(spec?.basicChart?.axis?.[1]?.viewWindowOptions).toMatchObject({ viewWindowMin: 0, viewWindowMax: 100 });
    expect(years.slice(1)).toEqual(['2023', '2024', '2025*']);
    // (1000 − 200) : (800 + 200); (1050 − 200) : (850 + 200); (1100 − 200) : (900 + 200)
    expect(series).toEqual([
      ['Geleverd van elke 100 verzoeken', 80, expect.closeTo(8500 / 105, 9), expect.closeTo(900 / 11, 9)],
    ]);
    expect(spec?.basicChart?.series?.map(({ dataLabel }) => dataLabel?.type)).toEqual(['DATA']);
  });

  it('says how many of the latest year', () => {
    const spec = specOf(pages, chartIds.fillRate);
    expect(spec?.title).toBe('Voorlopig: in 2025 werden er van elke 100 verzoeken 82 geleverd');
    expect(spec?.subtitle).toBe(
      'Geleverd van elke 100 verzoeken, per jaar, zonder de eigen provincie, 2023–2025. Bron: werkgroep IBL, stand 14 januari 2026. ' +
        '4 van de 5 bibliotheken. Lichter en *: voorlopig.',
    );
  });
});

describe('in the first year', () => {
  const firstYear = (until: Quarter) =>
    pagesUntil(until, (_, quarter) => (quarter < '2025' ? null : figuresIn(quarter)));

  const sentencesIn = (given: readonly Page[]) =>
    given.find(({ title }) => title === 'Grafieken')?.rows.map(({ cells }) => cells[0]?.value);

  it('one whole year is four destinations, and one rate: too few for a chart, and a sentence in its place says so', () => {
    const one = firstYear('2025-Q4');
    expect(drawnIn(one, chartIds.destination).series.map((column) => column.at(-1))).toEqual([
      14_000, 4000, 3000, 1000,
    ]);
    expect(specOf(one, chartIds.fillRate)).toBeUndefined();
    expect(sentencesIn(one)).toContain(
      'Geleverd van elke 100 verzoeken: nog geen grafiek, want van twee hele jaren zijn nog niet genoeg cijfers.',
    );
  });

  it('before the year is whole nothing is drawn of it', () => {
    const early = firstYear('2025-Q3');
    expect(specOf(early, chartIds.destination)).toBeUndefined();
    expect(sentencesIn(early)).toContain(
      'Bestemming per jaar: nog geen grafiek, want van één heel jaar zijn nog niet genoeg cijfers.',
    );
  });

  it('no gap is left where a chart is left out', () => {
    const sheet = firstYear('2025-Q3').find(({ title }) => title === 'Grafieken');
    const taken = new Map(sheet?.charts?.map(({ at }) => [at.row, 26]));
    for (const { at, cells } of sheet?.rows ?? [])
      if (cells[0]?.value || cells[0]?.formula) taken.set(at, taken.get(at) ?? 1);
    const ends = [...taken].sort(([one], [other]) => one - other);
    const gaps = ends.map(([row, height], index) => (ends[index + 1]?.[0] ?? row + height) - (row + height));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3);
  });
});
