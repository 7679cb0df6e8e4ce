// A year of which two quarters are complete, and of the third one of fourteen libraries has handed in.
import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../../domain/calendar/quarter.ts';
import { earlyQuarters } from '../../../../domain/statistics/early-quarters.ts';
import { summariseSeries, summariseYear } from '../../../../domain/statistics/summarise.ts';
import { showCell } from '../../../../sheets/grid/show-cell.ts';
import { leftOutSentence } from '../../../../sheets/statistic/charts/texts.ts';
import { keySentences } from '../../../../sheets/statistic/sentences/key-sentences.ts';
import { librariesPage } from '../../../../sheets/statistic/tables/libraries-page.ts';
import { yearPage } from '../../../../sheets/statistic/tables/year-page.ts';
import { basisOfYear } from '../../../../sheets/statistic/texts.ts';
import { yearUnderWay } from '../../../../sheets/statistic/under-way-texts.ts';
import { counted, library } from '../../../domain/statistics/statistics-fixture.ts';

const ids = Array.from({ length: 14 }, (_, at) => `L${at + 1}`);
const figures = {
  lending_filled_loans: 600,
  lending_filled_copies: 12,
  lending_filled_national: 400,
  lending_filled_provincial: 100,
  lending_unfilled: 90,
  unfilled_on_loan: 40,
  unfilled_not_on_shelf: 50,
  unfilled_non_circulating: 0,
  unfilled_not_held: 0,
  unfilled_not_found_as_cited: 0,
  unfilled_policy: 0,
  unfilled_other: 0,
  borrowing_received_loans: 300,
  borrowing_received_copies: 5,
  borrowing_received_national: 200,
};
const inputWith = (third: number) => ({
  libraries: ids.map((id, at) => library(id, { province: at < 7 ? 'Gelderland' : 'Limburg' })),
  counted: [
    ...quartersBetween('2025-Q1', '2026-Q2').flatMap((quarter) => ids.map((id) => counted(id, quarter, figures))),
    ...ids.slice(0, third).map((id) => counted(id, '2026-Q3', figures)),
  ],
  tariffs: new Map([['2026' as const, { b2b: 5, transport: 1 }]]),
});
const year = summariseYear('2026', inputWith(1));

const context = { group: 'Plusbibliotheken', open: [] };
const rows = yearPage(year, context, 1, 0).rows.map(({ cells }) => cells.map(showCell));
const rowStarting = (word: string): readonly string[] => rows.find(([first]) => first === word) ?? [];
const ofLibraries = librariesPage(year, 'Plusbibliotheken', { sheetId: 1, title: '' }, 0).rows.map(({ cells }) =>
  cells.map(showCell),
);

describe('The warning', () => {
  it.each([
    [1, 'er zijn cijfers van 3 kwartalen (van het 3e nog maar van 1 bibliotheek).'],
    // 11 of 14 is 79 per cent, 12 is 86.
    [11, 'er zijn cijfers van 3 kwartalen (van het 3e nog maar van 11 bibliotheken).'],
    [12, 'er zijn cijfers van 3 kwartalen.'],
    [0, 'er zijn cijfers van 2 kwartalen.'],
  ])('with %i of 14 in the third quarter says that %s', (third, words) => {
    expect(yearUnderWay(summariseYear('2026', inputWith(third)))).toBe(
      `Let op: dit jaar is nog niet compleet; ${words} Schattingen, vergelijkingen en zinnen over het hele jaar volgen als alle vier kwartalen compleet genoeg zijn.`,
    );
  });

  it('counts the hand-ins of the year itself, not those of the year before', () => {
    expect(earlyQuarters(year)).toEqual([{ quarter: '2026-Q3', handedIn: 1 }]);
  });
});

it('The one sentence says that the year is not over, not that few gave something', () => {
  const sentences = keySentences(year, { group: 'Plusbibliotheken', series: summariseSeries('2026-Q3', inputWith(1)) });
  expect(sentences).toEqual([
    { sentence: 'Over het hele jaar 2026 is nog geen zin te maken: het jaar is nog niet compleet.', basis: '' },
  ]);
});

it('A chart of the year is left out because the year is not over', () => {
  expect(leftOutSentence('reasons', year)).toBe(
    'Redenen van niet leveren: nog geen grafiek, want het jaar 2026 is nog niet compleet.',
  );
  expect(leftOutSentence('fillRate', year)).toContain('van twee hele jaren');
});

describe('Jaar', () => {
  it('does not say that none of 14 handed in all, while nobody can have', () => {
    expect(basisOfYear(year, 'Plusbibliotheken')).not.toContain('Alle kwartalen ingediend');
  });

  it('has no comparison, response, coverage or remark yet', () => {
    // 29 × 612.
    expect(rowStarting('Samen geleverd')).toEqual([
      'Samen geleverd',
      '17.748',
      '0 van 14',
      '14',
      'nog niet',
      '',
      'nog niet',
      '',
      '',
      '',
      '',
    ]);
    expect(rowStarting('Van elke 100 verzoeken geleverd (alle verkeer)').slice(3)).toEqual([
      '14',
      '',
      '',
      'nog niet',
      '',
      '',
      '',
      '',
    ]);
  });

  it('says beside each reason how many libraries and how many reasons it is based on', () => {
    // 29 × 40 of 29 × 90.
    const [, value, n, partly, ...rest] =
      rows.findLast(([first]) => first === 'Niet geleverd: uitgeleend of gereserveerd') ?? [];
    expect([value, n, partly, rest.at(-1)]).toEqual(['1.160', '0 van 14', '14', '44,4 % van 2.610 redenen']);
  });
});

it('A province says of how many libraries it has every quarter so far', () => {
  // L1 gave three quarters, the six others in Gelderland and the seven in Limburg two.
  const delivered = (province: string) => ofLibraries.find(([first]) => first?.startsWith(province))?.[4];
  expect([delivered('Gelderland'), delivered('Limburg')]).toEqual(['9.180 (1 van 7)', '8.568 (0 van 7)']);
});

it('A settlement follows later: nobody failed to give it', () => {
  expect(ofLibraries.map(([first]) => first)).toContain(
    'Nog niet: een bedrag over het hele jaar volgt als er cijfers van alle vier kwartalen zijn.',
  );
});
