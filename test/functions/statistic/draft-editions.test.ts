import { describe, expect, it } from 'vitest';
import { defaultDates, endOfDay, type Quarter, quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import {
  countedOf,
  draftsOf,
  editionOf,
  isClosed,
  isNews,
  type Material,
  standingsOf,
  untilOf,
} from '../../../functions/statistic/draft-editions.ts';
import type { Publication } from '../../../functions/store/publications/publications.ts';
import { counted, library, nothingAdopted } from '../../domain/statistics/statistics-fixture.ts';

/** Which editions a publication makes, and what each holds, without a store. */

const shown = { quarter: '2026-Q1' as Quarter, year: '2025' as Period };
const from: Quarter = '2024-Q1';
const loans = (id: string, quarter: Quarter, revision = 1): Counted =>
  counted(id, quarter, { lending_filled_loans: 100, lending_filled_copies: 0 }, { revision });
const given = ['A', 'B', 'C'].flatMap((id) => quartersBetween('2025-Q1', '2026-Q1').map((one) => loans(id, one)));
const revisionsIn = (figures: readonly Counted[]) =>
  Object.fromEntries(figures.map((one) => [`${one.library}_${one.quarter}`, one.revision]));

const material = (figures: readonly Counted[], now = Date.UTC(2026, 4, 12, 10)): Material => ({
  group: 'Plusbibliotheken',
  quarters: [],
  input: { libraries: ['A', 'B', 'C'].map((id) => library(id)), counted: figures, standings: nothingAdopted },
  corrections: [],
  now,
});

/** A period as it was published with these figures. */
const published = (
  period: Period,
  status: 'provisional' | 'final' | 'revised',
  figures: readonly Counted[] = given,
): Publication => {
  const made = editionOf({ period, next: { edition: 1, status: 'provisional' }, basis: null }, material(figures));
  const adopted = status === 'provisional' ? null : { on: '2026-03-03', at: 0 };
  return { period, newest: { ...made.document, status, adopted }, first: made.first };
};

const draftsIn = (figures: readonly Counted[], publications: readonly Publication[]): readonly string[] =>
  draftsOf(figures, publications, shown, from).map(
    ({ period, next }) => `${period} edition ${next.edition} ${next.status}`,
  );
const corrected = (quarter: Quarter) =>
  given.map((one) => (one.library === 'A' && one.quarter === quarter ? { ...one, revision: 2 } : one));

describe('the editions that are due', () => {
  it.each<readonly [string, readonly Counted[], readonly Publication[], readonly string[]]>([
    [
      'are the first of what is shown, when nothing was published',
      given,
      [],
      ['2025 edition 1 provisional', '2026-Q1 edition 1 provisional'],
    ],
    [
      'replace a provisional edition of what is shown',
      given,
      [published('2025', 'provisional'), published('2026-Q1', 'provisional')],
      ['2025 edition 1 provisional', '2026-Q1 edition 1 provisional'],
    ],
    [
      'leave an adopted edition alone while its figures are the same',
      given,
      [published('2025', 'final'), published('2026-Q1', 'provisional')],
      ['2026-Q1 edition 1 provisional'],
    ],
    [
      'are the next, revised, of an adopted year after a correction in it',
      corrected('2025-Q2'),
      [published('2025', 'final'), published('2026-Q1', 'provisional')],
      ['2025 edition 2 revised', '2026-Q1 edition 1 provisional'],
    ],
    [
      'include an older quarter that was published and then corrected',
      corrected('2025-Q4'),
      [published('2025-Q4', 'provisional')],
      ['2025 edition 1 provisional', '2025-Q4 edition 1 provisional', '2026-Q1 edition 1 provisional'],
    ],
    [
      'leave out an older quarter that did not change',
      given,
      [published('2025-Q4', 'provisional')],
      ['2025 edition 1 provisional', '2026-Q1 edition 1 provisional'],
    ],
    [
      'leave out a corrected quarter after the one that is shown',
      [...given, loans('A', '2026-Q2', 2)],
      [published('2026-Q2', 'final', [loans('A', '2026-Q2')])],
      ['2025 edition 1 provisional', '2026-Q1 edition 1 provisional'],
    ],
    [
      'leave out a period from before the loaded quarters',
      given,
      [published('2023-Q4', 'provisional', [loans('A', '2023-Q4')])],
      ['2025 edition 1 provisional', '2026-Q1 edition 1 provisional'],
    ],
  ])('%s', (_, figures, publications, expected) => {
    expect(draftsIn(figures, publications)).toEqual(expected);
  });
});

describe('the standing of the published periods', () => {
  it('is that of the edition that is due, and says nothing about provisional ones', () => {
    const publications = [
      published('2025', 'final'),
      published('2025-Q4', 'final'),
      published('2026-Q1', 'provisional'),
    ];
    const drafts = draftsOf(corrected('2025-Q2'), publications, shown, from);
    expect([...standingsOf(publications, drafts)]).toEqual([
      ['2025', { kind: 'revised', adoptedOn: '2026-03-03' }],
      ['2025-Q4', { kind: 'final', adoptedOn: '2026-03-03' }],
    ]);
  });
});

describe('the figures that count', () => {
  it('leave out open quarters and submissions without a revision', () => {
    const submission = (quarter: Quarter, revision: number | null) => ({
      library: 'A',
      quarter,
      counted: revision === null ? null : { revision, handedInAt: 0, observations: [] },
    });
    const snapshot = {
      submissions: [submission('2025-Q4', 3), submission('2026-Q1', 1), submission('2025-Q3', null)],
      open: [{ quarter: '2026-Q1' }],
    } as unknown as Parameters<typeof countedOf>[0];
    expect(countedOf(snapshot)).toEqual([
      { library: 'A', quarter: '2025-Q4', revision: 3, handedInAt: 0, observations: [] },
    ]);
  });

  it.each<readonly [Period, readonly Counted[], Quarter]>([
    ['2025', given, '2025-Q4'],
    ['2025', [loans('A', '2025-Q1'), loans('B', '2025-Q2')], '2025-Q2'],
    ['2025', [], '2025-Q1'],
    ['2026-Q1', [], '2026-Q1'],
  ])('of %s run until the newest quarter with any: %#', (period, figures, until) => {
    expect(untilOf(period, figures)).toBe(until);
  });
});

describe('a period', () => {
  const closes = endOfDay(defaultDates('2025-Q4').closesOn);
  const later = { quarter: '2025-Q4' as const, ...defaultDates('2025-Q4'), closesOn: '2026-03-31', fitness: null };
  it.each<readonly [string, Period, Material['quarters'], number, boolean]>([
    ['a quarter on its usual closing day', '2025-Q4', [], closes - 1, false],
    ['a quarter after it', '2025-Q4', [], closes, true],
    ['a quarter that closes later, after the usual day', '2025-Q4', [later], closes, false],
    ['a year before its last quarter closes', '2025', [], closes - 1, false],
    ['a year after that', '2025', [], closes, true],
  ])('is closed or not: %s', (_, period, quarters, now, expected) => {
    expect(isClosed(period, quarters, now)).toBe(expected);
  });
});

describe('an edition', () => {
  const draft = draftsOf(given, [], shown, from).find(({ period }) => period === '2025');
  if (!draft) throw new Error('no draft of 2025');
  const { document, first, edition } = editionOf(draft, material(given));

  it('sums the figures of its period: three libraries of 100 in four quarters', () => {
    const delivered = edition.statistic.counts.find(({ figure }) => figure === 'lending_filled');
    expect([delivered?.reported, delivered?.estimated]).toEqual([1200, 0]);
    expect(document.announced.delivered).toBe(1200);
  });

  it('names the revisions of its period, and none after it', () => {
    expect(document.revisions).toEqual(revisionsIn(given.filter(({ quarter }) => quarter <= '2025-Q4')));
  });

  it('says how many of the members handed in', () => {
    expect(document.attendance).toEqual({ handedIn: 3, expected: 3 });
  });

  it('keeps what it first said after closing, and repeats that until an adopted edition says otherwise', () => {
    expect(first).toMatchObject({ delivered: 1200, revisions: document.revisions });
    const basis = published('2025', 'provisional');
    const remade = editionOf({ ...draft, basis }, material(corrected('2025-Q2')));
    expect(remade.first).toEqual(basis.first);
    expect(remade.document.formerly?.delivered).toBe(1200);
  });

  it('has said nothing before while its period is open', () => {
    const open = editionOf(draft, material(given, Date.UTC(2026, 0, 10)));
    expect([open.first, open.document.formerly]).toEqual([null, null]);
  });

  it('quotes the adopted edition before it', () => {
    const before = published('2025', 'final');
    const announced = { at: 1, delivered: 900, change: null };
    const basis = { ...before, newest: { ...before.newest, announced } };
    const revised = editionOf({ period: '2025', next: { edition: 2, status: 'revised' }, basis }, material(given));
    expect(revised.document.formerly).toEqual(announced);
  });

  it('is news when it is the first or its text changed, and not when it is the same', () => {
    const basis = published('2025', 'provisional');
    const same = { period: '2025' as Period, next: { edition: 1, status: 'provisional' as const }, basis };
    const more = given.map((one) =>
      one.library === 'A' && one.quarter === '2025-Q2'
        ? counted('A', '2025-Q2', { lending_filled_loans: 101, lending_filled_copies: 0 }, { revision: 2 })
        : one,
    );
    expect(isNews(editionOf(draft, material(given)))).toBe(true);
    expect(isNews(editionOf(same, material(given)))).toBe(false);
    expect(isNews(editionOf(same, material(more)))).toBe(true);
  });
});
