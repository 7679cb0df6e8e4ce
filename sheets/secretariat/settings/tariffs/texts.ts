import { euros } from '../../../dutch.ts';

/** Dutch texts of the tariffs in *Instellingen*. */

export const tariffHeaders: readonly { readonly text: string; readonly note: string }[] = [
  { text: 'Jaar', note: '' },
  {
    text: 'Tarief per geleverd exemplaar',
    note: 'Wat bibliotheken elkaar onderling betalen (B2B), exclusief btw. Bijvoorbeeld 6,75.',
  },
  {
    text: 'Transport per ontvangen exemplaar',
    note: 'Wat de vragende bibliotheek voor het vervoer betaalt. Bijvoorbeeld 4,00.',
  },
  { text: 'Zo geldt het', note: 'Met deze tarieven rekenen wij in Kwartaal en Jaar de verrekening uit (indicatief).' },
];

export const tariffAnswers = {
  none: 'Nog niet bekend: verrekening n.v.t.',
  half: 'Vul ook het andere in; tot dan n.v.t.',
  inForce: (b2b: number, transport: number): string => `✓ Wij rekenen met ${euros(b2b)} en ${euros(transport)}.`,
  asBefore: 'Zolang blijft het zoals het was.',
};
