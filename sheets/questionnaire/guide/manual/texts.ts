import type { MeasureKind } from '../../../../domain/measures/measures.ts';

/** Words that only the guide for librarians uses. */
export const manualTexts = {
  title: '# Invulwijzer voor de IBL-opgave',
  generated: '<!-- Gemaakt uit sheets/questionnaire; verander het daar. -->',
  asked: '## Wat wij vragen',
  askedHead: '| Vraag | Wat telt mee | Moet het? | Wat kunt u typen? |\n| --- | --- | --- | --- |',
  required: 'ja',
  optional: 'nee',
  folded: 'nee (ingeklapt)',
  onlyIn: (numbers: readonly number[]): string =>
    `alleen in het ${numbers.map((number) => `${number}e`).join(' en ')} kwartaal`,
  sums: '## Wat moet kloppen',
  sum: (whole: string, parts: string): string => `- ${whole} telt zelf op: ${parts}.`,
  parts: (whole: string, parts: string): string => `- Deze vier zijn samen precies ${whole}: ${parts}.`,
  reasons: (whole: string, parts: string): string =>
    `- Vult u één reden in, vul dan alle zeven in. Ze zijn samen precies ${whole}: ${parts}.`,
  subset: (subset: string, whole: string): string => `- ‘${subset}’ kan niet meer zijn dan ${whole}.`,
  checks: '## Wat wij u kunnen vragen',
  checksIntroduction:
    'Zo kan het in de kolom Controle staan, met voorbeeldcijfers. Aanpassen betekent dat er een ander cijfer nodig is; bij een vraag is een paar woorden uitleg genoeg. Wij vergelijken alleen de zes belangrijkste cijfers met eerdere kwartalen, en een cijfer met dat van de KB als de KB het ook gaf, en stellen per cijfer hooguit één vraag.',
};

export const typeable: Readonly<Record<MeasureKind | 'part', (max: string) => string>> = {
  count: (max) => `een heel getal van 0 tot en met ${max}, onbekend of n.v.t.`,
  /** A part of a sum, where 0 stands for what does not apply. */
  part: (max) => `een heel getal van 0 tot en met ${max}, of onbekend`,
  fee: (max) => `een bedrag van 0,00 tot en met ${max} euro, onbekend of n.v.t.`,
  text: () => 'tekst',
  choice: () => 'een keuze uit de lijst',
};
