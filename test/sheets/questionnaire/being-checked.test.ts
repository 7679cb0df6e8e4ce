import { describe, expect, test } from 'vitest';
import type { RowCode } from '../../../sheets/questionnaire/layout.ts';
import { topTexts } from '../../../sheets/questionnaire/page/texts.ts';
import { sound } from '../../domain/rules/fixture.ts';
import { Librarian } from './librarian.ts';

/** A formula says at once that an answer has not been checked; figures are in `page.test.ts`. */

const beingChecked = '… wordt nagekeken';

describe('An explanation', () => {
  const standing =
    'Uw laatste wijziging wordt nagekeken. Dat duurt meestal minder dan vijf minuten. U mag dit venster sluiten.';

  test.each<readonly [string, RowCode]>([
    ['a figure', 'lending_unfilled'],
    ['an empty cell', 'lending_cancelled'],
    ['a total', 'lending_filled'],
    ['a price', 'b2c_fee_national_eur'],
    ['a choice', 'source_system'],
    ['the role', 'submitted_by_role'],
  ])('beside %s is said to be looked at, at once, and once', (_, code) => {
    const marja = new Librarian();
    marja.type('lending_unfilled', '66');
    marja.check();
    const before = marja.shown(code);
    for (const [typed, isNews] of [
      ['Collega met verlof', true],
      ['collega met verlof', true],
      ['collega met verlof', false],
      ['2026', true],
      ['=1/0', true],
      ['', true],
    ] as const) {
      marja.type(code, typed, 'explanation');
      const pending = [marja.shown(code), marja.shown('standing', 'lastYear')];
      if (isNews) expect([typed, ...pending]).toEqual([typed, beingChecked, standing]);
      else expect([typed, pending[0]]).toEqual([typed, before]);
      marja.check();
      expect([typed, marja.shown(code)]).toEqual([typed, before]);
      expect([typed, marja.check()]).toEqual([typed, 0]);
    }
  });

  test('beside a part says nothing about the total', () => {
    const marja = new Librarian();
    marja.type('lending_filled_loans', '583');
    marja.check();
    marja.type('lending_filled_loans', 'met de filialen', 'explanation');
    expect(marja.shown('lending_filled_loans')).toBe(beingChecked);
    expect(marja.shown('lending_filled')).toBe('Telt zelf op.');
  });
});

describe('Words', () => {
  test.each<readonly [string, RowCode, 'label' | 'verdict']>([
    ['a wide text', 'developments', 'label'],
    ['a role', 'submitted_by_role', 'verdict'],
    ['a choice', 'source_system', 'verdict'],
    ['a figure', 'lending_unfilled', 'verdict'],
  ])('that differ only in their capitals are looked at: %s', (_, code, column) => {
    const marja = new Librarian();
    marja.type(code, 'Wise');
    marja.check();
    expect(marja.shown(code, column)).not.toContain(beingChecked);
    marja.type(code, 'wise');
    expect(marja.shown(code, column)).toContain(beingChecked);
    marja.check();
    expect(marja.shown(code, column)).not.toContain(beingChecked);
    expect(marja.check()).toBe(0);
  });
});

describe('A correction', () => {
  const closed = '2026-05-12T10:00:00+02:00';
  const handedIn = (): Librarian => {
    const marja = new Librarian();
    for (const [code, value] of Object.entries(sound)) marja.type(code as RowCode, String(value).replace('.', ','));
    marja.type('done', true);
    marja.check();
    marja.check(closed);
    return marja;
  };
  const beside = topTexts.correctionExplanation;

  test.each<readonly [string, (marja: Librarian) => void]>([
    ['its box', (marja) => marja.type('done', true, 'previous')],
    ['its reason', (marja) => marja.type('done', 'dubbel geteld', 'explanation')],
  ])('says at once that %s is being looked at', (_, act) => {
    const marja = handedIn();
    expect(marja.shown('done')).toBe(beside);
    act(marja);
    expect(marja.shown('done')).toBe(beingChecked);
    expect(marja.shown('standing', 'lastYear')).toMatch(/^Uw laatste wijziging wordt nagekeken\./);
    marja.check(closed);
    expect(marja.shown('done')).toBe(beside);
    expect(marja.shown('standing', 'lastYear')).not.toMatch(/nagekeken/);
    expect(marja.check(closed)).toBe(0);
  });

  test('says beside its reason that it holds personal data', () => {
    const marja = handedIn();
    marja.type('done', true, 'previous');
    marja.type('done', 'Verkeerd geteld door mevrouw Jansen', 'explanation');
    marja.check(closed);
    expect(marja.shown('done')).toMatch(/^Ter info: in uw reden staat misschien een naam\./);
  });

  test('and so when the box is cleared again', () => {
    const marja = handedIn();
    for (const ticked of [true, false]) {
      marja.type('done', ticked, 'previous');
      expect(marja.shown('done')).toBe(beingChecked);
      marja.check(closed);
      expect(marja.shown('done')).toBe(beside);
      expect(marja.check(closed)).toBe(0);
    }
  });
});

describe('The box Wij zijn klaar', () => {
  test('says at once that it is being looked at', () => {
    const marja = new Librarian();
    marja.check();
    expect(marja.shown('done')).toBe(topTexts.doneExplanation);
    marja.type('done', true);
    expect(marja.shown('done')).toBe(beingChecked);
    marja.check();
    expect(marja.shown('done')).toBe(topTexts.doneExplanation);
  });
});
