import { describe, expect, it } from 'vitest';
import { judgeRow, shownKey } from '../../../domain/libraries/judge-change.ts';
import type { RegisterState } from '../../../domain/libraries/state.ts';
import { after, all, free, type Inputs, merges, now, row, stateOf } from './change-fixture.ts';

/** A library that uses its forerunner’s workbook gets one of its own. */

/** Reads what stands beside the row, and then ticks it. */
const done = (state: RegisterState, inputs: Inputs, id: string): RegisterState => {
  // A row later, a minute later.
  const at = now + Number(id.split('-')[1]) * 60_000;
  const before = row(inputs, false, false, id);
  const shown = shownKey(before, judgeRow(state, before, at).answer);
  const { plan } = judgeRow(state, { ...before, shown, ticked: true }, at);
  if (!plan) throw new Error(`not done: ${shown}`);
  return after(state, plan);
};

const second = 'b'.repeat(44);
const fileOf = (id: string) => ({ version: 1 as const, id, found: 'fine' as const, title: 'Blad', owner: 'a@b.nl' });
const merged = done(
  { ...stateOf(all), addresses: [fileOf(free), fileOf(second)] },
  { ...merges, other: 'Tilburg' },
  'verandering-1',
);
const [made] = merged.libraries.filter(({ name }) => name === 'Oostbieb');
if (!made?.workbookId) throw new Error('not merged');
const { id, workbookId: old } = made;
const gets = (address: string): Inputs => ({
  kind: 'krijgt een ander blad',
  library: 'Oostbieb',
  address: `https://x/spreadsheets/d/${address}/edit`,
});
const relinked = done(merged, gets(free), 'verandering-2');
const holderOf = (state: RegisterState, workbook: string) =>
  state.workbooks.find((one) => one.id === workbook)?.library;
const libraryIn = (state: RegisterState) => state.libraries.find((one) => one.id === id);

describe('another workbook for a library that goes on in that of its forerunner', () => {
  it('is its own; the former one is its forerunner’s again', () => {
    expect(libraryIn(relinked)).toMatchObject({ workbookId: free });
    expect(libraryIn(relinked)?.continues).toBeUndefined();
    expect([holderOf(relinked, free), holderOf(relinked, old)]).toEqual([id, 'PB-DEV']);
  });

  it('numbers its looks on from those at the former one, for both write in the same submissions', () => {
    const untouched = row(gets(free), false, false, 'verandering-2');
    const shown = shownKey(untouched, judgeRow(merged, untouched, now).answer);
    const { plan } = judgeRow(merged, { ...untouched, shown, ticked: true }, now);
    expect(plan?.workbooks.follows).toEqual({ from: old, to: free });
    expect(plan?.workbooks.marked).toContain(old);
  });

  it('is undone wholly', () => {
    const { plan } = judgeRow(relinked, row(gets(free), false, true, 'verandering-2'), now);
    if (!plan) throw new Error('not undone');
    const undone = after(relinked, plan);
    expect(libraryIn(undone)).toEqual(libraryIn(merged));
    expect([holderOf(undone, free), holderOf(undone, old)]).toEqual([undefined, id]);
    expect(plan.workbooks.marked).toContain(old);
  });

  it('is not undone before another that came after it', () => {
    const again = done(relinked, gets(second), 'verandering-3');
    const { plan, answer } = judgeRow(again, row(gets(free), false, true, 'verandering-2'), now);
    expect(plan).toBeNull();
    expect(answer).toMatchObject({ kind: 'kept', hindrance: { kind: 'later', change: 'relinked' } });
  });
});
