import { expect, it } from 'vitest';
import { lineState, lineTodo, summaryLine } from '../../../../sheets/secretariat/overview/status-texts.ts';
import { lineOf, viewOf } from '../group/overview-fixture.ts';

/** A workbook in trouble is shown with the problem and its solution. */

it.each([
  ['locked', '! geen toegang', 'blad opnieuw delen (Uitleg, stap 2)'],
  ['other-library', '! blad van een ander', 'een eigen blad geven: dit is een kopie van een andere bibliotheek'],
  [
    'refused',
    '! blad op slot',
    'in hun blad, bij Gegevens → Bladen en bereiken beveiligen: alle beveiliging verwijderen; het gaat dan vanzelf verder',
  ],
  ['stuck', '! niet nagekeken', 'vragen weg te halen wat er het laatst in is geplakt (zie de regel bovenaan)'],
  ['failing', '! niet nagekeken', 'niets; het beheer is aan zet (zie de regel bovenaan)'],
] as const)('A workbook in trouble (%s) is told with what it is and what to do', (trouble, stand, todo) => {
  const line = lineOf('PB-EHV', 'Eindhoven', { trouble });
  expect([lineState(line, viewOf([line])), lineTodo(line, viewOf([line]))]).toEqual([stand, todo]);
});

const { library } = lineOf('PB-EHV', 'Eindhoven');
it.each([
  ['a workbook that she can help', { trouble: 'locked' }, '1 zaak wacht op u'],
  ['our own trouble', { trouble: 'failing' }, 'er wacht niets op u'],
  ['no workbook', { library: { ...library, workbookId: null } }, '1 zaak wacht op u'],
  [
    'trouble of a library that is not asked',
    { trouble: 'locked', library: { ...library, to: '2025-Q4' } },
    'er wacht niets op u',
  ],
] as const)('The first line counts %s as the rows do', (_, more, words) => {
  expect(summaryLine(viewOf([lineOf('PB-EHV', 'Eindhoven', more)]))).toContain(` · ${words} · `);
});
