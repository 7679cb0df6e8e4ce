import { describe, expect, it } from 'vitest';
import { noContact } from '../../../../../sheets/questionnaire/guide/contact.ts';
import { askSecretary, contactSentence } from '../../../../../sheets/questionnaire/guide/contact-texts.ts';
import { guidePage } from '../../../../../sheets/questionnaire/guide/page.ts';
import { contactPageRows } from '../../../../../sheets/secretariat/settings/contact/cells.ts';
import { contactColumns } from '../../../../../sheets/secretariat/settings/contact/layout.ts';
import { contactAfter } from '../../../../../sheets/secretariat/settings/contact/parse.ts';

/** The secretary's contact details in *Instellingen* and *Uitleg*. */

const mailbox = 'ibl@voorbeeld.nl';
const phone = '070 123 45 67';

describe('Uitleg says how the secretary is reached', () => {
  it.each([
    [{ mailbox, phone }, `Vragen? Mail of bel de secretaris van de werkgroep IBL: ${mailbox}, ${phone}`],
    [{ mailbox, phone: '' }, `Vragen? Mail de secretaris van de werkgroep IBL: ${mailbox}`],
    [{ mailbox: '', phone }, `Vragen? Bel de secretaris van de werkgroep IBL: ${phone}`],
    [noContact, 'Vragen? Stel ze gerust aan de secretaris van de werkgroep IBL.'],
  ])('%o', (contact, sentence) => {
    expect(contactSentence(contact)).toBe(sentence);
  });

  const cellOf = (contact: typeof noContact) => guidePage(contact).rows[2]?.cells[0];

  it('with a link that opens a mail, where there is an address', () => {
    expect(cellOf({ mailbox, phone })?.formula).toMatch(/^=HYPERLINK\("mailto:ibl@voorbeeld\.nl";"Vragen\? /);
    expect(cellOf({ mailbox: '', phone })?.formula).toBeUndefined();
  });

  it('and refers to no address that is not there', () => {
    const said = JSON.stringify(guidePage(noContact));
    expect(said).not.toMatch(/staat hoe|[Mm]ail|[Bb]el /);
  });

  it('and a sentence that asks her for something names her address too', () => {
    expect(askSecretary({ mailbox, phone })).toBe(`Vraag de secretaris (${mailbox}, ${phone})`);
    expect(askSecretary(noContact)).toBe('Vraag de secretaris');
  });
});

describe('Her address in Instellingen', () => {
  const answers = (typed: typeof noContact) =>
    contactPageRows(typed, noContact).map(({ cells }) => cells[contactColumns.answer]?.value);
  const empty = 'Leeg: in Uitleg staat dan alleen ‘de secretaris van de werkgroep IBL’.';
  const shown = '✓ Staat bij elke bibliotheek in Uitleg.';

  it.each([
    [{ mailbox, phone }, { mailbox, phone }, [shown, shown]],
    [noContact, noContact, [empty, empty]],
    [
      { mailbox: 'bel maar', phone },
      { mailbox: 'oud@voorbeeld.nl', phone },
      [
        'Aanpassen: ‘bel maar’ is geen mailadres. Typ er één, bijvoorbeeld ibl@bibliotheek.nl. Zolang blijft het zoals het was.',
        shown,
      ],
    ],
  ])('%o is kept as %o', (typed, kept, said) => {
    expect(contactAfter(typed, { mailbox: 'oud@voorbeeld.nl', phone: '' })).toEqual(kept);
    expect(answers(typed)).toEqual(said);
  });

  it('comes back when the tab was thrown away, and a telephone number stays text', () => {
    const cells = contactPageRows(noContact, { mailbox, phone }).map((row) => row.cells[contactColumns.input]);
    expect(cells.map((cell) => cell?.value)).toEqual([mailbox, phone]);
    expect(cells[1]?.style?.numberFormat?.type).toBe('TEXT');
  });
});
