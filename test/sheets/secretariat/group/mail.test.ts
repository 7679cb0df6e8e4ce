import { describe, expect, it } from 'vitest';
import {
  addressesIn,
  mailboxOf,
  mailFormula,
  mailto,
  mailtoLengthMax,
} from '../../../../sheets/secretariat/group/mail.ts';

/** Mail links with many addresses. */

const mail = { to: ['a@b.nl'], bcc: [], subject: 'Cijfers & zo', body: 'Beste collega,\nzeg "ja" + 1?' };

describe('A mail link', () => {
  it('holds the address, the subject and the text, each encoded, with the line ends of mail', () => {
    const address = new URL(mailto(mail).address);
    expect(address.protocol).toBe('mailto:');
    expect(address.searchParams.get('subject')).toBe('Cijfers & zo');
    expect(mailto(mail).address).toContain('body=Beste%20collega%2C%0D%0Azeg%20%22ja%22%20%2B%201%3F');
  });

  it('cannot end the formula that it stands in', () => {
    expect(mailFormula({ ...mail, to: ['a"b@c.nl'] }, 'zeg "ja"', (words) => words)).toBe(
      `=HYPERLINK("${mailto({ ...mail, to: ['a"b@c.nl'] }).address}";"zeg ""ja""")`,
    );
  });

  it.each([
    [0, true],
    [1, false],
  ])('%i characters over what mail programs take has its text: %s', (over, hasText) => {
    const empty = mailto({ ...mail, body: '' }).address.length;
    const body = 'x'.repeat(mailtoLengthMax - empty + over);
    expect(mailto({ ...mail, body }).address.includes('body=')).toBe(hasText);
  });
});

describe('Many addresses', () => {
  const people = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${'a'.repeat(240)}${index}@bibliotheek.nl`);

  it.each([
    [7, false],
    [8, true],
  ])('%i of the longest in a link leave it without people: %s', (count, isWithoutPeople) => {
    const link = mailto({ ...mail, to: [], bcc: people(count) });
    expect(link.isWithoutPeople).toBe(isWithoutPeople);
    expect(link.address.includes('bcc=')).toBe(!isWithoutPeople);
    expect(link.address.length).toBeLessThanOrEqual(mailtoLengthMax);
    expect(mailFormula({ ...mail, to: [], bcc: people(count) }, 'Stuur', (words) => `${words} zelf`)).toContain(
      isWithoutPeople ? '"Stuur zelf"' : '"Stuur"',
    );
  });

  it('are listed as far as they fit in a cell, with how many are left', () => {
    expect(addressesIn(['a@b.nl', 'c@d.nl'])).toEqual({ shown: 'a@b.nl, c@d.nl', left: 0 });
    const { shown, left } = addressesIn(people(1000));
    expect([shown.length < 50_000, left > 0, shown.split(', ').length + left]).toEqual([true, true, 1000]);
  });
});

describe('A mailbox', () => {
  it.each([
    ['ibl@bibliotheek.nl', 'ibl@bibliotheek.nl'],
    [' ibl@bibliotheek.nl ', 'ibl@bibliotheek.nl'],
    ['', null],
    ['bel maar', null],
    ['a@b.nl, c@d.nl', null],
    ['a@b', null],
    ['IBL <ibl@bibliotheek.nl>', null],
  ])('of %j is %j', (typed, mailbox) => {
    expect(mailboxOf(typed)).toBe(mailbox);
  });
});
