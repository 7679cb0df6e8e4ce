import { expect, it } from 'vitest';
import { lineState, lineTodo } from '../../../../sheets/secretariat/overview/status-texts.ts';
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
