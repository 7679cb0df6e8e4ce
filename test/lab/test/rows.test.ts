import { describe, expect, it } from 'vitest';
import { differencesOf } from '../audit/compare.ts';
import { Ledger } from '../audit/ledger.ts';
import { rowIn } from '../people/rows.ts';
import type { SeenCell, SeenTab } from '../people/typist.ts';
import { meaningOf } from '../people/words.ts';

/** The simulation finds moved rows, and its ledger finds lost text. */

const line = (label: string, typed?: number): readonly SeenCell[] => [
  { shown: label },
  { shown: '' },
  { shown: '' },
  typed === undefined
    ? { shown: '' }
    : { shown: String(typed), entered: { numberValue: typed }, value: { numberValue: typed } },
];
const top = ['De Bibliotheek', 'Stand', 'Wij zijn klaar', 'Omschrijving'].map((label) => line(label));
const tab = (...rows: (readonly SeenCell[])[]): SeenTab => ({ title: '2026-K1', rows: [...top, ...rows] });
const [copies, unfilled] = ['Geleverd als kopie of scan', 'Niet geleverd'];

/** Sorted, and a row inserted. */
const sorted = tab(line(unfilled, 80), line(''), line(copies, 29));

describe('rowIn()', () => {
  it('finds a figure by the words before it, wherever it stands', () => {
    expect([rowIn(sorted, 'lending_filled_copies'), rowIn(sorted, 'lending_unfilled')]).toEqual([6, 4]);
  });
  it('leaves the rows on top where they are', () => expect(rowIn(sorted, 'done')).toBe(2));
  it('finds nothing of what is not there', () => expect(rowIn(sorted, 'lending_cancelled')).toBe(-1));
});

describe('the ledger', () => {
  const noted = (text: string) => ({ tab: '2026-K1', row: 'lending_unfilled' as const, column: 3, text });

  it('follows what was typed beside a figure', () => {
    const ledger = new Ledger();
    ledger.note('book', [noted('80')]);
    expect(ledger.lostIn('book', [sorted])).toEqual([]);
  });

  const correction = [
    { tab: '2026-K1', row: 'done' as const, column: 2, text: true },
    { tab: '2026-K1', row: 'done' as const, column: 5, text: 'dubbel geteld' },
  ];
  const kept: SeenTab = { title: 'Teruggevonden', rows: [[{ shown: 'dubbel geteld' }, { shown: '2026-K1' }]] };

  it('misses no box and no reason of a correction where the quarter is open again and the reason was kept', () => {
    const ledger = new Ledger();
    ledger.note('book', correction);
    expect(ledger.lostIn('book', [sorted, kept])).toEqual([]);
  });

  it('misses a tick of a hand-in that is gone, whatever was kept of that quarter', () => {
    const ledger = new Ledger();
    ledger.note('book', [{ tab: '2026-K1', row: 'done', column: 3, text: true }]);
    expect(ledger.lostIn('book', [sorted, kept])).toHaveLength(1);
    expect(ledger.lostIn('book', [sorted])).toHaveLength(1);
  });

  it('misses a reason that was kept nowhere', () => {
    const ledger = new Ledger();
    ledger.note('book', correction);
    expect(ledger.lostIn('book', [sorted])).toHaveLength(1);
  });

  it.each<readonly [string, SeenCell['entered'], number]>([
    ['een toelichting van Els', { stringValue: 'een toelichting van Els' }, 0],
    ['een toelichting van Els', { numberValue: 7 }, 1],
    ['een toelichting van Els', undefined, 1],
    ['7,50', { numberValue: 7.5 }, 0],
    ['7,50', { numberValue: 750 }, 1],
    ['10%', { numberValue: 0.1 }, 0],
    ['10%', { numberValue: 10 }, 1],
    // 1 May 2026 in Google's days.
    ['1-5', { numberValue: 46_143 }, 0],
    ['1-5', { numberValue: 46_144 }, 1],
    ['-3', { numberValue: -3 }, 0],
    ['-3', { numberValue: 3 }, 1],
  ])('finds of %s in %j that %d is lost', (text, entered, lost) => {
    const ledger = new Ledger();
    ledger.note('book', [{ tab: '2026-K1', row: 1, column: 0, text }]);
    const row: SeenCell[] = [{ shown: '', ...(entered && { entered }) }];
    expect(ledger.lostIn('book', [{ title: '2026-K1', rows: [[], row] }])).toHaveLength(lost);
  });

  const sum: SeenCell = {
    shown: '612',
    entered: { formulaValue: '=IF(COUNT(D6;D7)=2;SUM(D6;D7);"")' },
    value: { numberValue: 612 },
  };
  const asked = (verdict: string) => tab([...line(unfilled).slice(0, 3), sum, { shown: verdict }]);
  const told = 'Aanpassen: hier staat een optelling van ons. Typ uw eigen getal.';
  const found = (text: string): SeenTab => ({
    title: 'Teruggevonden',
    rows: [[{ shown: text, entered: { numberValue: Number(text) } }, { shown: '2026-K1' }]],
  });

  it.each([
    ['she is asked for it and it was kept', 0, told, '80'],
    ['nobody says anything', 1, '✓', '80'],
    ['another figure was kept', 1, told, '81'],
  ])('finds, where a sum of ours stands in the place of a figure and %s, %d lost', (_, lost, verdict, text) => {
    const ledger = new Ledger();
    ledger.note('book', [noted('80')]);
    expect(ledger.lostIn('book', [asked(verdict), found(text)])).toHaveLength(lost);
  });

  it('takes a sum of ours for no figure, and one of somebody else for one', () => {
    const own: SeenCell = { shown: '42', entered: { formulaValue: '=20+22' }, value: { numberValue: 42 } };
    expect([meaningOf(sum, 'count'), meaningOf(own, 'count')].map((meaning) => meaning?.kind)).toEqual([
      'unreadable',
      'number',
    ]);
  });

  it('tells of a figure that is gone', () => {
    const ledger = new Ledger();
    ledger.note('book', [noted('80')]);
    expect(ledger.lostIn('book', [tab(line(unfilled), line(copies, 80))])).toHaveLength(1);
  });
});

describe('differencesOf()', () => {
  const form = {
    standing: '',
    ticked: false,
    correction: null,
    figures: new Map([['lending_unfilled' as const, { kind: 'number' as const, value: 80 }]]),
    explanations: new Map(),
  };

  it('tells of a figure that is not stored', () => {
    expect(differencesOf(form, null, {})).toHaveLength(1);
  });
});
