import type { FigureId } from '../../../domain/measures/relations.ts';

/** Words that a table of staff adds or leaves out without another meaning: `aantal leden`, `IBL-uren`. */
export const fillers = new Set(
  'aantal aantallen totaal totale alle ibl de het een of en als naar uit van in op per voor dit jaar jaarlijks 31 12 december eind waarvan'.split(
    ' ',
  ),
);

export const synonyms: ReadonlyMap<string, string> = new Map([
  ...['kopieën', 'kopieen', 'kopies', 'copies'].map((word) => [word, 'kopie'] as const),
  ['scans', 'scan'],
  ['leningen', 'leen'],
]);

/** What staff calls these figures for short, where the word can mean nothing else. */
export const shortNames: readonly (readonly [string, FigureId])[] = [
  ['uitleningen', 'loans_total_year'],
  ['leden', 'members_year_end'],
  ['uren', 'ill_staff_hours_year'],
  ['zendingen', 'shipments_sent'],
  ['geleverd', 'lending_filled'],
  ['ontvangen', 'borrowing_received'],
];
