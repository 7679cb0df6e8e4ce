import { describe, expect, it } from 'vitest';
import { mailboxOf, mailFormula, mailto, mailtoLengthMax } from '../../../sheets/secretariat/mail.ts';

const mail = { to: ['a@b.nl'], bcc: [], subject: 'Cijfers & zo', body: 'Beste collega,\nzeg "ja" + 1?' };

describe('A mail link', () => {
  it('holds the address, the subject and the text, each encoded, with the line ends of mail', () => {
    const address = new URL(mailto(mail));
    expect(address.protocol).toBe('mailto:');
    expect(address.searchParams.get('subject')).toBe('Cijfers & zo');
    expect(mailto(mail)).toContain('body=Beste%20collega%2C%0D%0Azeg%20%22ja%22%20%2B%201%3F');
  });

  it('cannot end the formula that it stands in', () => {
    expect(mailFormula({ ...mail, to: ['a"b@c.nl'] }, 'zeg "ja"')).toBe(
      `=HYPERLINK("${mailto({ ...mail, to: ['a"b@c.nl'] })}";"zeg ""ja""")`,
    );
  });

  it.each([
    [0, true],
    [1, false],
  ])('%i characters over what mail programs take has its text: %s', (over, hasText) => {
    const empty = mailto({ ...mail, body: '' }).length;
    const body = 'x'.repeat(mailtoLengthMax - empty + over);
    expect(mailto({ ...mail, body }).includes('body=')).toBe(hasText);
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
