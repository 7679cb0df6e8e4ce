import { clipped } from '../../../../domain/submissions/typed-text.ts';

/** Dutch texts of the secretary's mailbox and telephone in *Instellingen*. */
export const contactTexts = {
  mailbox: 'Uw mailadres',
  phone: 'Uw telefoon',
  shown: '✓ Staat bij elke bibliotheek in Uitleg.',
  empty: 'Leeg: in Uitleg staat dan alleen ‘de secretaris van de werkgroep IBL’.',
  notOne: (typed: string): string =>
    `Aanpassen: ‘${clipped(typed)}’ is geen mailadres. Typ er één, bijvoorbeeld ibl@bibliotheek.nl. Zolang blijft het zoals het was.`,
};
