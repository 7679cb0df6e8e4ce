import { euros } from '../../questionnaire/dutch.ts';

/** Dutch of the tariffs in *Instellingen*. */

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
  none: 'Nog niet bekend. Zolang staat er bij Verrekening n.v.t.',
  half: 'Vul ook het andere tarief in; zolang staat er bij Verrekening n.v.t.',
  inForce: (b2b: number, transport: number): string =>
    `✓ ${euros(b2b)} per geleverd exemplaar, ${euros(transport)} transport per ontvangen exemplaar.`,
  asBefore: 'Zolang blijft het zoals het was.',
};
