import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { EventRow } from '../../../domain/libraries/change-row.ts';
import { judgeRow, shownKey } from '../../../domain/libraries/judge-change.ts';
import type { RegisterState } from '../../../domain/libraries/state.ts';
import { kindChoices } from '../../../sheets/secretariat/register/event-texts.ts';
import {
  after,
  all,
  askedOf,
  deventer,
  filled,
  free,
  group,
  type Inputs,
  joins,
  merges,
  now,
  renames,
  row,
  stateOf,
  tilburg,
} from './change-fixture.ts';

/** A tick on a row of changes alters the register, or raises a question. */

/** Ticks a row and gives the register after it. */
const done = (state: RegisterState, inputs: Inputs, id = 'verandering-1', at = now): RegisterState => {
  const { plan, answer } = judgeRow(state, row(inputs, true, true, id), at);
  if (!plan) throw new Error(`not done: ${JSON.stringify(answer)}`);
  return after(state, plan);
};
const libraryIn = (state: RegisterState, id: string) => state.libraries.find((one) => one.id === id);
const plain = stateOf(all);

describe('what each does', () => {
  it('a new name: the library is called so, the fact keeps the old one', () => {
    const state = done(plain, { ...renames, quarter: 'K3 2026' });
    expect(libraryIn(state, 'PB-TLB')?.name).toBe('LocHal');
    expect(state.events).toEqual([
      { kind: 'renamed', quarter: '2026-Q3', library: 'PB-TLB', formerName: 'de Bibliotheek Tilburg Centrum' },
    ]);
  });

  it('a second name before the first is asked about', () => {
    const state = done(plain, { ...renames, quarter: '2026-K3' });
    expect(askedOf(state, { ...renames, name: 'Spoorzone', quarter: '2026-K2' })).toMatchObject({
      kind: 'later-name',
      quarter: '2026-Q3',
    });
  });

  it('a library that joins gets a code of its own, and no facts but its own dates', () => {
    const state = done(plain, joins);
    expect(libraryIn(state, 'PB-BRE')).toMatchObject({ from: '2026-Q2', to: null, workbookId: null });
    expect(state.events).toEqual([]);
    expect(done(state, { ...joins, name: 'Mezz' }, 'verandering-2').libraries.map(({ id }) => id)).toContain('PB-BRE2');
  });

  it('a library that joins with a workbook has it checked at once', () => {
    const leeg = { version: 1 as const, id: free, found: 'fine' as const, title: 'Leeg', owner: null };
    const shared = { ...plain, addresses: [leeg] };
    const { plan } = judgeRow(shared, row({ ...joins, address: `https://x/spreadsheets/d/${free}/edit` }, true), now);
    expect(plan?.workbooks.added).toEqual([{ id: free, library: 'PB-BRE' }]);
  });

  it('a library that stops has its last quarter before it', () => {
    const state = done(plain, { kind: 'stopt met de groep', library: 'Tilburg', quarter: '2026-K3' });
    expect(libraryIn(state, 'PB-TLB')?.to).toBe('2026-Q2');
  });

  it('libraries that merge end, and the new one goes on in the workbook of the first', () => {
    const state = done(plain, { ...merges, other: 'Tilburg; Arnhem' });
    expect(libraryIn(state, 'PB-DEV')?.to).toBe('2026-Q1');
    expect(libraryIn(state, 'PB-TLB')?.to).toBe('2026-Q1');
    expect(libraryIn(state, 'PB-DEV2')).toMatchObject({
      name: 'Oostbieb',
      province: 'Overijssel',
      workbookId: deventer.workbookId,
      continues: 'PB-DEV',
    });
    expect(state.workbooks.find(({ id }) => id === deventer.workbookId)?.library).toBe('PB-DEV2');
    expect(state.events).toEqual([
      { kind: 'merged', quarter: '2026-Q2', libraries: ['PB-DEV', 'PB-TLB', 'PB-ARN'], into: 'PB-DEV2' },
    ]);
  });

  it('an absorbed library ends, and the other goes on as it was', () => {
    const inputs = { kind: 'gaat op in een andere bibliotheek', library: 'Tilburg', other: 'Arnhem' };
    const state = done(group, inputs);
    expect([libraryIn(state, 'PB-TLB')?.to, libraryIn(state, 'PB-ARN')?.to]).toEqual(['2026-Q1', null]);
    expect(state.events).toEqual([{ kind: 'absorbed', quarter: '2026-Q2', library: 'PB-TLB', into: 'PB-ARN' }]);
  });

  it('a library that splits goes on beside a new one in the same place', () => {
    const state = done(plain, { kind: 'splitst', library: 'Tilburg', name: 'Bibliotheek Goirle', city: 'Goirle' });
    expect(libraryIn(state, 'PB-TLB')?.to).toBeNull();
    expect(libraryIn(state, 'PB-GOI')).toMatchObject({ province: tilburg.province, from: '2026-Q2', workbookId: null });
    expect(state.events).toMatchObject([{ kind: 'split', library: 'PB-TLB', into: ['PB-TLB', 'PB-GOI'] }]);
  });

  it.each([
    ['werkgebied wordt groter', 'grew'],
    ['werkgebied wordt kleiner', 'shrank'],
  ])('%s is a fact about its figures', (kind, fact) => {
    expect(done(plain, { kind, library: 'Tilburg' }).events).toEqual([
      { kind: fact, quarter: '2026-Q2', library: 'PB-TLB' },
    ]);
  });

  it('closed lasts until it is open again', () => {
    const closed = done(plain, { kind: 'tijdelijk dicht', library: 'Tilburg', quarter: '2026-K2' });
    expect(closed.events).toEqual([{ kind: 'closed', quarter: '2026-Q2', library: 'PB-TLB', to: null }]);
    expect(askedOf(closed, { kind: 'tijdelijk dicht', library: 'Tilburg', quarter: '2026-K4' })).toMatchObject({
      kind: 'closed-already',
    });
    expect(askedOf(closed, { kind: 'weer open', library: 'Tilburg', quarter: '2026-K2' })).toMatchObject({
      kind: 'not-closed',
    });
    const open = done(closed, { kind: 'weer open', library: 'Tilburg', quarter: '2026-K4' }, 'verandering-2');
    expect(open.events).toEqual([{ kind: 'closed', quarter: '2026-Q2', library: 'PB-TLB', to: '2026-Q3' }]);
  });
});

describe('the tick', () => {
  it('does nothing before what will happen was read', () => {
    const { answer, plan } = judgeRow(plain, row(renames, true, false), now);
    expect(plan).toBeNull();
    expect(answer).toMatchObject({ kind: 'ready', hasty: true });
    expect(shownKey(row(renames, true, false), answer)).toBe('');
  });

  it('does nothing when the row says something else than what was read', () => {
    const read = row(renames);
    const changed: EventRow = { ...row({ ...renames, name: 'Spoorzone' }, true), shown: read.shown };
    expect(judgeRow(plain, changed, now)).toMatchObject({ answer: { hasty: true }, plan: null });
  });

  it('remembers only what was answered without it', () => {
    const read = row(renames, false, false);
    const { answer } = judgeRow(plain, read, now);
    expect(shownKey(read, answer)).toBe(row(renames).shown);
    const asked = row({ kind: 'komt erbij' }, false, false);
    expect(shownKey(asked, judgeRow(plain, asked, now).answer)).toBe('');
  });
});

const undone = (state: RegisterState, inputs: Inputs, id = 'verandering-1') =>
  judgeRow(state, row(inputs, false, false, id), now + 1);

describe('taking the tick away', () => {
  const merged = { ...merges, other: 'Tilburg' };

  it.each<[string, Inputs]>([
    ['a new name', renames],
    ['who joined', joins],
    ['who stopped', { kind: 'stopt met de groep', library: 'Tilburg' }],
    ['a merger', merged],
    ['who was absorbed', { kind: 'gaat op in een andere bibliotheek', library: 'Tilburg', other: 'Arnhem' }],
    ['a split', { kind: 'splitst', library: 'Tilburg', name: 'Bibliotheek Goirle' }],
    ['a larger area', { kind: 'werkgebied wordt groter', library: 'Tilburg' }],
    ['a closure', { kind: 'tijdelijk dicht', library: 'Tilburg' }],
  ])('%s: the register is as it was', (_, inputs) => {
    const state = done(plain, inputs);
    const { plan } = undone(state, inputs);
    if (!plan) throw new Error('not undone');
    const back = after(state, plan);
    expect(back.libraries).toEqual(plain.libraries);
    expect(back.events).toEqual([]);
    expect([...back.workbooks].sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
      [...plain.workbooks].sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
    expect(plan.document.undoneAt).toBe(now + 1);
  });

  it('is no undoing when the row was emptied or changed: what was recorded stays', () => {
    const state = done(plain, merged);
    expect(undone(state, {})).toMatchObject({ answer: { kind: 'done', altered: true }, plan: null });
    expect(undone(state, { ...merged, name: 'Iets anders' })).toMatchObject({ answer: { altered: true }, plan: null });
  });

  it('is refused once the new library has figures', () => {
    const state = { ...done(plain, merged), submissions: [filled('PB-DEV2', '2026-Q2')] };
    expect(undone(state, merged)).toMatchObject({
      answer: { kind: 'kept', hindrance: { kind: 'figures', library: 'Oostbieb', quarter: '2026-Q2' } },
      plan: null,
    });
  });

  it('is refused once the one that goes on has figures of both', () => {
    const inputs = { kind: 'gaat op in een andere bibliotheek', library: 'Tilburg', other: 'Arnhem' };
    const state = { ...done(plain, inputs), submissions: [filled('PB-ARN', '2026-Q2')] };
    expect(undone(state, inputs).answer).toMatchObject({ hindrance: { kind: 'figures', library: 'Rozet' } });
  });

  it('is refused when something later builds upon it, and not when that is undone', () => {
    const first = done(plain, renames);
    const second = done(first, { ...renames, name: 'Spoorzone', quarter: '2026-K4' }, 'verandering-2', now + 5);
    expect(undone(second, renames).answer).toMatchObject({
      kind: 'kept',
      hindrance: { kind: 'later', change: 'renamed', quarter: '2026-Q4' },
    });
    const { plan } = undone(second, { ...renames, name: 'Spoorzone', quarter: '2026-K4' }, 'verandering-2');
    if (!plan) throw new Error('not undone');
    expect(undone(after(second, plan), renames).plan).not.toBeNull();
  });

  it('is refused when the quarter has been adopted', () => {
    const state = { ...done(plain, renames), final: new Set<Quarter>(['2026-Q2']) };
    expect(undone(state, renames).answer).toMatchObject({ hindrance: { kind: 'final', quarter: '2026-Q2' } });
  });

  it('a row that was done and undone may be done again', () => {
    const state = done(plain, joins);
    const { plan } = undone(state, joins);
    if (!plan) throw new Error('not undone');
    const back = after(state, plan);
    expect(judgeRow(back, row(joins), now).answer).toMatchObject({ kind: 'ready', undoneAt: now + 1 });
    // A code means one library for ever.
    expect(done(back, joins).libraries.map(({ id }) => id)).toContain('PB-BRE2');
  });
});

describe('whatever is typed', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(...kindChoices, 'Arnhem', 'Deventer', 'Tilburg', 'Enschede', '2026-K3', '', free),
  );

  it('is judged, and without a tick nothing comes of it', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 8, maxLength: 8 }), fc.boolean(), (typed, read) => {
        const one: EventRow = { ...row({}, false, read), typed };
        expect(judgeRow(group, one, now).plan).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('no tick takes a library away, or a figure from its code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kindChoices), words, words, words, (kind, first, other, name) => {
        const inputs = { kind, library: first, other, name, city: 'Breda', province: 'Noord-Brabant' };
        const { plan } = judgeRow(group, row(inputs, true), now);
        if (!plan) return;
        const state = after(group, plan);
        for (const { id } of group.libraries) expect(libraryIn(state, id)).toBeDefined();
        expect(libraryIn(state, 'PB-ARN')?.to).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
