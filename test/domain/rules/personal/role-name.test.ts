import { describe, expect, it, test } from 'vitest';
import { mayHoldName, saysNoRole } from '../../../../domain/rules/personal/role-name.ts';
import { findingsIn, told } from '../fixture.ts';

/** A name in *Ingevuld door* raises a question; a role does not. */

const names = [
  'Marja de Vries, medewerker IBL',
  'medewerker IBL: Marja de Vries',
  'medewerker IBL (Marja de Vries)',
  'medewerker IBL Marja de Vries',
  'Medewerker IBL - Jan Jansen',
  'Marja de Vries',
  'Marja van der Berg',
  'Jan van den Heuvel, teamleider',
  'Joris in den Bosch en Anne Smit',
  'Anne-Marie Jansen',
  'Fatima el Khatib',
  'Fatima El Khatib',
  'Esra Yılmaz',
  'Łukasz Nowak, assistent',
  'José Muñoz',
  'Piet ’t Hart',
  'Piet Op de Beeck',
  'Jan Van Dijk',
  'MARJA DE VRIES',
  'Specialist Marja Vries',
  'Coördinator Anne de Boer-Smit',
  'Jan  Jansen',
  'Jan Postma',
  'Leen de Vries',
  'Piet Leenders, Team IBL',
  'Ria Stadhouders',
  'Anne Hoofdman',
  'J. de Vries, medewerker IBL',
  'mevrouw De Vries',
  'dhr. Jansen',
  'Marja',
  'Anja, medewerker IBL',
  'medewerker IBL (Kees)',
];

const roles = [
  'medewerker IBL',
  'Medewerker IBL',
  'MEDEWERKER IBL',
  'Medewerkster IBL',
  'Specialist Interbibliothecair Leenverkeer',
  'Teamleider Collectie',
  'Teamleider Collectie en Leenverkeer',
  'Hoofd Collectie',
  'Hoofd van de Afdeling Leenverkeer',
  'Senior Medewerker Klantenservice',
  'Junior Medewerker Uitleen',
  'Informatiespecialist',
  'Informatiespecialist Publieksdiensten',
  'Bibliothecaris Documentlevering',
  'Beleidsmedewerker Collecties',
  'Coördinator Landelijk Leenverkeer',
  'Coordinator IBL',
  'Medewerker Bijzondere Collecties',
  'Medewerker Front Office',
  'Frontoffice Medewerker',
  'Medewerker Backoffice, Team Magazijn',
  'Consulent Digitale Diensten',
  'Manager Publieksservice',
  'Applicatiebeheerder Wise',
  'Functioneel Beheerder',
  'Adviseur Collectie & IBL',
  'Administratief Medewerker',
  'Vervangend Medewerker Leenverkeer',
  'Stagiair Informatiedienst',
  'Medewerker Stadsbibliotheek Haarlem',
  'Team Interbibliothecair Leenverkeer Bibliotheek Rotterdam',
  'medewerker IBL OBA Oosterdok',
  'Wise, WorldCat',
  'Vrijwilliger',
  'Medewerker van De Bibliotheek',
  '7',
  '',
];

describe('Ingevuld door', () => {
  test.each(names)('%j may hold a name', (text) => {
    const findings = findingsIn({ now: { submitted_by_role: text } });
    expect(told(findings)).toEqual([
      'AVG submitted_by_role: Vraag: staat hier een naam? Typ alleen uw functie, bijvoorbeeld ‘medewerker IBL’. Is het geen naam? Schrijf dat dan rechts.',
    ]);
  });

  test.each(roles)('%j is a role', (text) => {
    expect(mayHoldName(text)).toBe(false);
  });

  test('knows the words of the library itself', () => {
    expect(mayHoldName('medewerker Rozet Arnhem')).toBe(true);
    expect(mayHoldName('medewerker Rozet Arnhem', ['Rozet', 'Arnhem', 'Gelderland'])).toBe(false);
    expect(mayHoldName('Marja Arnhem', ['Rozet', 'Arnhem'])).toBe(false);
    expect(mayHoldName('Marja de Vries, Rozet Arnhem', ['Rozet', 'Arnhem'])).toBe(true);
  });

  test('is settled by who says that it is no name', () => {
    const explained = { submitted_by_role: 'dit is een afdeling' };
    const findings = findingsIn({ now: { submitted_by_role: 'medewerker Rood Koper' }, explained });
    expect(told(findings)).toEqual(['AVG submitted_by_role: ✓ Met toelichting.']);
  });
});

describe('a text that says no role', () => {
  it.each(['-', '–', '?', 'x', 'ik', 'Ik', 'IK', 'ikzelf', 'onbekend', 'n.v.t.', '12', 'md'])('%s', (text) => {
    expect(saysNoRole(text)).toBe(true);
  });

  it.each(['medewerker IBL', 'IBL', 'OB', 'ICT', 'balie', 'hoofd', 'medew.'])('is not %s', (text) => {
    expect(saysNoRole(text)).toBe(false);
  });
});
