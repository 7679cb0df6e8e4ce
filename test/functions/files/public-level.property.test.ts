// For any submissions, no public file reveals a figure of fewer than three libraries.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Quarter, quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import type { StatisticInput } from '../../../domain/statistics/input.ts';
import { summariseQuarter, summariseYear } from '../../../domain/statistics/summarise.ts';
import { isPublic } from '../../../domain/statistics/threshold.ts';
import { dataPackageFiles } from '../../../functions/files/data/data-package.ts';
import { semicolonCsv } from '../../../functions/files/data/semicolon-csv.ts';
import { indexPage } from '../../../functions/files/page/index-page.ts';
import { boardCharts } from '../../../functions/files/papers/charts.ts';
import { sentencesFile } from '../../../functions/files/papers/sentences.ts';
import { type PublicationView, pagesOf, viewAt } from '../../../functions/files/view.ts';
import { besideOf, counted, type Figures, library, type Typed } from '../../domain/statistics/statistics-fixture.ts';

const quarters = quartersBetween('2025-Q1', '2026-Q1');
const figures = [
  'lending_filled_loans',
  'lending_filled_copies',
  'lending_filled_national',
  'lending_unfilled',
  'borrowing_received_loans',
  'unfilled_other',
] as const satisfies readonly MeasureId[];
const price = 'b2c_fee_national_eur';
const librariesMax = 5;

/** Large numbers without a pattern: one that appears in a public file must be a library's own, or a sum. */
const figureOf = (library: number, quarter: number, figure: number): number =>
  1_000_000 + (createHash('sha256').update(`${library} ${quarter} ${figure}`).digest().readUInt32BE() % 100_000_000);
const priceOf = (library: number, quarter: number): number => 100 + 7.13 * library + 41.37 * quarter;

type Kind = 'number' | 'onbekend' | 'n.v.t.';
/** Per library and quarter, what is given of each figure and of the price; null = nothing handed in. */
type World = readonly (readonly (readonly Kind[] | null)[])[];

const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Kind>('number') },
  fc.constantFrom<Kind>('onbekend', 'n.v.t.'),
);
const handIn = fc.option(fc.array(kind, { minLength: figures.length + 1, maxLength: figures.length + 1 }), { freq: 4 });
const worlds: fc.Arbitrary<World> = fc.array(
  fc.array(handIn, { minLength: quarters.length, maxLength: quarters.length }),
  { minLength: 1, maxLength: librariesMax },
);

const given = (world: World) =>
  world.flatMap((each, at) =>
    each.flatMap((kinds, quarter) => {
      if (!kinds) return [];
      const typed = figures.map((figure, index): [string, Typed] => {
        const what = kinds[index] ?? 'number';
        return [figure, what === 'number' ? figureOf(at, quarter, index) : what];
      });
      const priced = kinds.at(-1) === 'number' ? { [price]: priceOf(at, quarter) } : {};
      return [counted(`L${at}`, quarters[quarter] as Quarter, { ...Object.fromEntries(typed), ...priced } as Figures)];
    }),
  );

const inputOf = (world: World): StatisticInput => ({
  libraries: world.map((_, at) => library(`L${at}`)),
  counted: given(world),
});

/** Loans and copies make *samen geleverd*. */
const combinations: readonly (readonly number[])[] = [...figures.map((_, index) => [index]), [0, 1]];

const sumOf = (libraries: readonly number[], over: readonly number[], of: readonly number[]): number =>
  libraries.reduce(
    (sum, at) =>
      sum +
      over.reduce((all, quarter) => all + of.reduce((part, figure) => part + figureOf(at, quarter, figure), 0), 0),
    0,
  );

/** Every number that would tell what one library gave, or two together, in a quarter or in the whole year. */
const forbiddenIn = (world: World): ReadonlySet<number> => {
  const all = world.map((_, at) => at);
  const few = [
    ...all.map((at) => [at]),
    ...all.flatMap((one) => all.filter((two) => two > one).map((two) => [one, two])),
  ];
  const periods = [...quarters.map((_, quarter) => [quarter]), [0, 1, 2, 3]];
  return new Set(few.flatMap((who) => periods.flatMap((when) => combinations.map((of) => sumOf(who, when, of)))));
};

/**
 * Each library asks a different price, which is not public: only the median of a quarter in which
 * three libraries, and four in five, gave one.
 */
const forbiddenPrices = (world: World): readonly string[] =>
  quarters.flatMap((_, quarter) => {
    const prices = world.flatMap((each, at) =>
      each[quarter]?.at(-1) === 'number' ? [priceOf(at, quarter).toFixed(2)] : [],
    );
    const isTold = prices.length >= 3 && prices.length >= 0.8 * world.length;
    return prices.filter((_, at) => !(isTold && at === (prices.length - 1) / 2));
  });

/**
 * What was estimated for a total that may be told is told as such (`473 geschat`). For a single library it may equal one earlier
 * figure of its own (docs/domain.md, 4.1, point 2: the mean of the quarters known), which nobody can see from the number.
 */
const estimatesIn = ({ statistic, series }: PublicationView): ReadonlySet<number> =>
  new Set(
    [...statistic.counts, ...[...series.points, ...series.years].flatMap(({ totals }) => [...totals.values()])].flatMap(
      (total) => (isPublic(total) ? [Math.round(total.estimated), Math.floor(total.estimated)] : []),
    ),
  );

/** All words and numbers of level *openbaar*: the board's public files, and the tabs of IBL-statistiek that may go outside. */
const toldIn = (view: PublicationView): string => {
  const shown = viewAt(view, 'public');
  const charts = boardCharts(view).filter(({ level }) => level === 'public');
  const files = [
    sentencesFile(shown),
    ...dataPackageFiles(shown, 'public'),
    indexPage(shown, 'public', charts, []),
  ].map(({ bytes }) => bytes.toString('utf8'));
  const drawn = charts.flatMap(({ title, subtitle, table }) => [title, subtitle, semicolonCsv(table)]);
  const pages = pagesOf(view).filter(({ title }) => title === 'Reeks' || title === 'Kernzinnen');
  const cells = pages.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ value }) => String(value ?? ''))));
  return [...files, ...drawn, ...cells].join('\n');
};

const numbersIn = (text: string): readonly number[] =>
  (text.match(/\d[\d.]*\d/gu) ?? []).flatMap((token) => [
    Number(token.replaceAll('.', '')),
    Math.floor(Number(token)) || 0,
  ]);

it('No file, sentence or cell that may go outside tells a figure of fewer than three libraries', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom('quarter', 'year'), (world, what) => {
      const input = inputOf(world);
      const statistic = what === 'quarter' ? summariseQuarter('2026-Q1', input) : summariseYear('2025', input);
      const until = what === 'quarter' ? '2026-Q1' : '2025-Q4';
      const texts = { summary: '', analysis: '', advice: '' };
      const view = { ...besideOf(until, input), edition: 1, statistic, texts };
      const text = toldIn(view);
      const [forbidden, estimated] = [forbiddenIn(world), estimatesIn(view)];
      expect(numbersIn(text).filter((number) => forbidden.has(number) && !estimated.has(number))).toEqual([]);
      const prices = forbiddenPrices(world).filter(
        (amount) => text.includes(amount) || text.includes(amount.replace('.', ',')),
      );
      expect(prices).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
