import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { EventInput } from '../../../domain/libraries/change-row.ts';
import { judgeRow } from '../../../domain/libraries/judge-change.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { RegisterState } from '../../../domain/libraries/state.ts';
import { summariseQuarter, summariseYear } from '../../../domain/statistics/summarise.ts';
import { footnoteSentence } from '../../../sheets/statistic/tables/footnote-texts.ts';
import { counted } from '../statistics/statistics-fixture.ts';
import { after, row, stateOf } from './change-fixture.ts';

/** The register follows the sixteen libraries of 2011 through mergers and renames. */

/** The sixteen of 2011 (docs/domain.md, 2), as they were called; the years of what happened since are invented. */
const sixteen: readonly Library[] = (
  [
    ['PB-LWD', 'Tresoar', 'Leeuwarden', 'Fryslân'],
    ['PB-GRN', 'Bibliotheek Groningen', 'Groningen', 'Groningen'],
    ['PB-DEV', 'Athenaeumbibliotheek', 'Deventer', 'Overijssel'],
    ['PB-ARN', 'de Bibliotheek Arnhem', 'Arnhem', 'Gelderland'],
    ['PB-ALM', 'denieuwebibliotheek Almere', 'Almere', 'Flevoland'],
    ['PB-UTR', 'de Bibliotheek Utrecht', 'Utrecht', 'Utrecht'],
    ['PB-AMS', 'OBA Oosterdok', 'Amsterdam', 'Noord-Holland'],
    ['PB-HLM', 'Stadsbibliotheek Haarlem en omstreken', 'Haarlem', 'Noord-Holland'],
    ['PB-RTD', 'Bibliotheek Rotterdam', 'Rotterdam', 'Zuid-Holland'],
    ['PB-DHG', 'Bibliotheek Den Haag', 'Den Haag', 'Zuid-Holland'],
    ['PB-MDB', 'Zeeuwse Bibliotheek', 'Middelburg', 'Zeeland'],
    ['PB-TLB', 'Bibliotheek Midden-Brabant', 'Tilburg', 'Noord-Brabant'],
    ['PB-EHV', 'Bibliotheek Eindhoven', 'Eindhoven', 'Noord-Brabant'],
    ['PB-MST', 'Stadsbibliotheek Maastricht', 'Maastricht', 'Limburg'],
    ['PB-AMF', 'Bibliotheken Eemlanden', 'Amersfoort', 'Utrecht'],
    ['PB-ENS', 'Openbare bibliotheek Enschede', 'Enschede', 'Overijssel'],
  ] as const
).map(([id, name, city, province]) => ({ id, name, city, province, from: '2010-Q1', to: null, workbookId: null }));

const renamed = (library: string, name: string, quarter: string) => ({
  kind: 'krijgt een andere naam',
  library,
  name,
  quarter,
});
const typed: readonly Partial<Record<EventInput, string>>[] = [
  renamed('Arnhem', 'Rozet', '2012-K4'),
  renamed('Almere', 'de nieuwe bibliotheek', '2012-K1'),
  renamed('Groningen', 'Forum Groningen', '2012-K4'),
  renamed('Haarlem', 'de Bibliotheek Zuid-Kennemerland', '2012-K2'),
  renamed('Maastricht', 'Centre Ceramique', '2012-K1'),
  renamed('Tilburg', 'de Bibliotheek Tilburg Centrum', '2012-K3'),
  { kind: 'stopt met de groep', library: 'Amersfoort', quarter: '2012-K1' },
  { kind: 'stopt met de groep', library: 'Openbare bibliotheek Enschede', quarter: '2012-K1' },
];

const recorded = typed.reduce<RegisterState>(
  (state, inputs, index) => {
    const { plan, answer } = judgeRow(state, row(inputs, true, true, `verandering-${index + 1}`), index);
    if (!plan) throw new Error(`not recorded: ${JSON.stringify(answer)}`);
    return after(state, plan);
  },
  stateOf(sixteen, { next: '2012-Q1' }),
);

/** Each library supplies a hundred requests in every quarter of its membership. */
const input = {
  libraries: recorded.libraries,
  events: recorded.events,
  counted: quartersBetween('2010-Q1', '2012-Q4').flatMap((quarter) =>
    recorded.libraries
      .filter(({ to }) => to === null || quarter <= to)
      .map(({ id }) => counted(id, quarter, { lending_unfilled: 100 })),
  ),
};
const unfilledIn = (year: '2011' | '2012') =>
  summariseYear(year, input).counts.find(({ figure }) => figure === 'lending_unfilled');

describe('the sixteen of 2011 and the fourteen after them', () => {
  it('are sixteen and fourteen, and like is compared with like', () => {
    expect(unfilledIn('2011')).toMatchObject({ reported: 6400, n: 16, expected: 16 });
    // The total fell by an eighth, although no library delivered less.
    expect(unfilledIn('2012')).toMatchObject({ reported: 5600, n: 14, expected: 14, estimated: 0 });
    expect(unfilledIn('2012')?.comparisons[0]).toMatchObject({ panel: 14, now: 5600, before: 5600, change: 0 });
  });

  it.each([
    ['2011-Q4', 'PB-ARN', 'de Bibliotheek Arnhem'],
    ['2012-Q3', 'PB-ARN', 'de Bibliotheek Arnhem'],
    ['2012-Q4', 'PB-ARN', 'Rozet'],
    ['2011-Q4', 'PB-ALM', 'denieuwebibliotheek Almere'],
    ['2012-Q1', 'PB-ALM', 'de nieuwe bibliotheek'],
  ] as const)('in %s %s is called %s', (quarter, id, name) => {
    expect(summariseQuarter(quarter, input).libraries.find(({ library }) => library === id)?.name).toBe(name);
  });

  it('say so under the year, in the order in which it happened', () => {
    expect(summariseYear('2012', input).footnotes.map(footnoteSentence)).toEqual([
      'Amersfoort doet vanaf het 1e kwartaal 2012 niet meer mee.',
      'Enschede doet vanaf het 1e kwartaal 2012 niet meer mee.',
      'Vanaf het 1e kwartaal 2012 heet denieuwebibliotheek Almere voortaan de nieuwe bibliotheek.',
      'Vanaf het 1e kwartaal 2012 heet Stadsbibliotheek Maastricht voortaan Centre Ceramique.',
      'Vanaf het 2e kwartaal 2012 heet Stadsbibliotheek Haarlem en omstreken voortaan de Bibliotheek Zuid-Kennemerland.',
      'Vanaf het 3e kwartaal 2012 heet Bibliotheek Midden-Brabant voortaan de Bibliotheek Tilburg Centrum.',
      'Vanaf het 4e kwartaal 2012 heet de Bibliotheek Arnhem voortaan Rozet.',
      'Vanaf het 4e kwartaal 2012 heet Bibliotheek Groningen voortaan Forum Groningen.',
    ]);
  });
});
