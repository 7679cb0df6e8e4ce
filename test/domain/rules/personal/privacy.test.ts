import { describe, expect, test } from 'vitest';
import { personalKindsIn, withoutPersonal } from '../../../../domain/rules/personal/privacy.ts';
import { validate } from '../../../../domain/rules/validate.ts';
import { findingsIn, judgedIn, told } from '../fixture.ts';
import { harmlessSentences } from './harmless-sentences.ts';
import { personalSentences } from './personal-sentences.ts';

/** Personal data in typed texts is found, and ordinary text is left alone. */

describe('In 350 sentences', () => {
  const isFound = (sentence: string): boolean => personalKindsIn(sentence).length > 0;

  test('there are as many with personal data as without', () => {
    expect([new Set(personalSentences).size, new Set(harmlessSentences).size]).toEqual([175, 175]);
  });

  test('at least 95 % of those with personal data are seen', () => {
    const missed = personalSentences.filter((sentence) => !isFound(sentence));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0.05 * personalSentences.length);
  });

  test('at most 3 % of the harmless ones are taken for them', () => {
    const wrong = harmlessSentences.filter(isFound);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(0.03 * harmlessSentences.length);
  });

  test.each([...personalSentences])('nothing is seen any more in what is published of %j', (sentence) => {
    expect(personalKindsIn(withoutPersonal(sentence))).toEqual([]);
  });
});

describe('Personal data', () => {
  test.each([
    ['mail naar jan.jansen@bieb.nl a.u.b.', 'e-mail', 'mail naar [weggelaten] a.u.b.'],
    ['bel 030-1234567 voor vragen', 'phone', 'bel [weggelaten] voor vragen'],
    ['bel (030) 123 45 67', 'phone', 'bel [weggelaten]'],
    ['mw Jansen belde', 'name', '[weggelaten] belde'],
    ['bel 06 12345678', 'phone', 'bel [weggelaten]'],
    ['bel +31 6 12345678', 'phone', 'bel [weggelaten]'],
    ['Klant Fatima C. uit Kerkstraat 12, BSN 123456782', 'number', '[weggelaten] uit [weggelaten], [weggelaten]'],
    ['storten op NL91 ABNA 0417 1643 00 graag', 'number', 'storten op [weggelaten] graag'],
    ['NL91 ABNA 0417 1643 00 omdat de automaat stuk was', 'number', '[weggelaten] omdat de automaat stuk was'],
    ['NL91ABNA0417164300 gebruikt', 'number', '[weggelaten] gebruikt'],
    ['op BE68 5390 0754 7034 gestort', 'number', 'op [weggelaten] gestort'],
    ['op NL91.ABNA.0417.1643.00 gestort', 'number', 'op [weggelaten] gestort'],
    ['op NL91-ABNA-0417-1643-00 gestort', 'number', 'op [weggelaten] gestort'],
    ['bezorgd: 3511AB12', 'address', 'bezorgd: [weggelaten]'],
    ['bezorgd: 3511 ab 12, achterom', 'address', 'bezorgd: [weggelaten], achterom'],
    ['geboren te Utrecht op 3 mei 1958', 'birth-date', '[weggelaten]'],
    ['mail jan@bieb .nl', 'e-mail', 'mail [weggelaten]'],
    ['mevrouw jansen-de vries wacht', 'name', '[weggelaten] wacht'],
    ['heer Willemsen wacht', 'name', '[weggelaten] wacht'],
    ['klant \u200bJansen wacht', 'name', '[weggelaten] wacht'],
    ['dokter Van Houten wacht', 'name', '[weggelaten] wacht'],
    ['professor Aalders vroeg ernaar', 'name', '[weggelaten] vroeg ernaar'],
    ['naar Lindenlaan 14, 5021 AB Tilburg', 'address', 'naar [weggelaten] Tilburg'],
    ['geb. 4 mei 1971, pas kwijt', 'birth-date', '[weggelaten], pas kwijt'],
    ['bezorgd: 3511 AB 12, achterom', 'address', 'bezorgd: [weggelaten], achterom'],
    ['mevrouw De Vries was er blij mee', 'name', '[weggelaten] was er blij mee'],
    ['dhr. van der Berg vroeg het aan', 'name', '[weggelaten] vroeg het aan'],
    ['aangevraagd door J.P. de Wit', 'name', 'aangevraagd door [weggelaten]'],
  ])('is seen in %j', (text, kind, published) => {
    expect(personalKindsIn(text)[0]).toBe(kind);
    expect(withoutPersonal(text)).toBe(published);
  });

  test.each([
    'Meer vraag van scholen in Utrecht.',
    'In 2025 waren het er 1.234.567.890.',
    'IBL-V was drie dagen uit de lucht.',
    'ISBN 9789025345678 was niet te vinden.',
    'De Bibliotheek Rotterdam leverde snel.',
    'De roman Meneer Beerta was steeds weg.',
    'Mevrouw Bovary en Dokter Zjivago zijn vaak gevraagd.',
    'Prachtig 👨‍👩‍👧 boek.',
    'De dokter adviseerde een grote letter.',
    'In de ban van de heer der ringen was steeds weg.',
    'De Heer der Vliegen was steeds weg.',
    'Wij kregen er 1250 en 12 gingen terug.',
    'Er waren er 1250 op 12 juni.',
    'in 2025 ok 3 keer geteld',
    'Wij telden 1300 cd 40 keer dubbel, en 1100 st 12 keer.',
    'N.B. een volle zaal; K.B. leverde niet.',
  ])('is not seen in %j', (text) => {
    expect(personalKindsIn(text)).toEqual([]);
    expect(withoutPersonal(text)).toBe(text);
  });

  test('is pointed out beside the text, and holds nothing up', () => {
    const findings = findingsIn({ now: { developments: 'mail jan@bieb.nl' } });
    expect(told(findings)).toEqual([
      'AVG developments: Ter info: in uw tekst staat een e-mailadres. Wij publiceren het niet; haal het liever weg.',
    ]);
    expect(findings.every(({ settled }) => settled)).toBe(true);
  });

  test.each([
    ['BSN 123456782', 'Ter info: in uw tekst staat het nummer van een persoon, een pas of een rekening.'],
    ['geboren 12-03-1958', 'Ter info: in uw tekst staat een geboortedatum.'],
    ['Kerkstraat 12', 'Ter info: in uw tekst staat een adres.'],
    ['KLANT JANSEN', 'Ter info: in uw tekst staat misschien een naam.'],
  ])('is named by its kind: %s', (typed, sentence) => {
    expect(told(findingsIn({ now: { developments: typed } })).join()).toContain(sentence);
  });

  test('is pointed out once, with every kind that was found', () => {
    const developments = 'mail jan@bieb.nl of bel 06-12345678, vraag naar mevrouw Jansen';
    expect(told(findingsIn({ now: { developments } }))).toEqual([
      'AVG developments: Ter info: in uw tekst staan een e-mailadres, een telefoonnummer en misschien een naam. Wij publiceren ze niet; haal ze liever weg.',
    ]);
  });

  test('is pointed out beside the reason of a correction, which is published', () => {
    const reason = 'Verkeerd geteld, zegt mevrouw Jansen (06-12345678)';
    expect(told(validate({ ...judgedIn({}), reason }))).toEqual([
      'AVG null: Ter info: in uw reden staan een telefoonnummer en misschien een naam. Wij publiceren ze niet; haal ze liever weg.',
    ]);
  });

  test('is pointed out in an explanation too, besides the question that it answers', () => {
    const findings = findingsIn({
      now: { lending_unfilled: 'onbekend' },
      explained: { lending_unfilled: 'vraag het jan@bieb.nl' },
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['F3', 'AVG']);
  });
});
