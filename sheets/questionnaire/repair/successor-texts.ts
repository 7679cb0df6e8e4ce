import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { period } from '../../dutch.ts';
import type { Contact } from '../guide/contact.ts';
import { askSecretary } from '../guide/contact-texts.ts';

/** Dutch texts of the tab that says where a library's figures continue. */
export const movedTabTitle = 'Verder in een ander blad';
export const movedHeading = (name: string): string => `Dit blad gaat verder bij ${name}`;
export const movedLines = (name: string, former: string, from: Quarter, contact: Contact): readonly string[] => [
  `Vanaf het ${period(from)} vult ${name} de cijfers van ${former} mee in. Hier hoeft u dus niets meer in te vullen.`,
  'Wat u eerder invulde, blijft in dit blad staan en blijft meetellen. Klopt daar iets niet? Dan kunt u dat hier nog steeds melden.',
  `Kunt u het andere blad niet openen? ${askSecretary(contact)} om het met u te delen.`,
];
/** For a workbook that its library replaced by another. */
export const replacedHeading = 'Dit blad is vervangen';
export const replacedLines = (name: string, contact: Contact): readonly string[] => [
  `${name} vult de cijfers voortaan in een ander blad in. Wat u hier invulde, staat daar ook.`,
  'Wat u hier nog typt, lezen wij niet meer.',
  `Kunt u het andere blad niet openen? ${askSecretary(contact)} om het met u te delen.`,
];
export const movedLink = (address: string): string =>
  `=HYPERLINK("${address}";"Open het blad waarin het verdergaat →")`;
export const movedWithoutLink = 'Het andere blad is er nog niet. Zodra het er is, staat hier de link.';
export const movedReason = (name: string): string => `dat gaat verder in het blad van ${name}`;
