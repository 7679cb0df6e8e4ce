import type { Level } from '../../../sheets/statistic/charts/files.ts';

/** Dutch of the data package. */

export const packageTitle = (group: string, period: string): string => `IBL-statistiek van de ${group}, ${period}`;
export const packageDescription =
  'Interbibliothecair leenverkeer. Een getal is wat de bibliotheken opgaven, opgeteld; n van de N van wie het werd gevraagd gaven het. Schattingen staan in een kolom apart. Een leeg vak is geen nul: niemand gaf het cijfer, of te weinig bibliotheken om het naar buiten te brengen; ‘Gemeld door’ zegt hoeveel.';
export const sourceTitle = (group: string): string => `Werkgroep IBL, ${group}`;

/** `other-at` and `other-closed` are the Open Definition's words for such licences. */
export const licences: Readonly<Record<Level, { readonly name: string; readonly title: string }>> = {
  public: {
    name: 'other-at',
    title: 'Overnemen mag, met de bron en met het woord ‘voorlopig’ als de stand dat zegt',
  },
  board: { name: 'other-closed', title: 'Alleen voor werkgroep en bestuur: met namen van bibliotheken' },
};

export const resourceTitles = {
  totals: 'Totalen van de periode, één regel per cijfer',
  rates: 'Verhoudingen van de periode, één regel per maat',
  series: 'Vijf jaar, één regel per kwartaal; elk cijfer een kolom',
  history: 'Vijf jaar met n van N en schattingen, één regel per periode en cijfer',
  libraries: 'Per bibliotheek; elk cijfer een kolom',
} as const;

export const fieldTexts = {
  measure: ['Cijfer (code)', 'Code van het cijfer; de omschrijving staat bij de kolom met deze naam in reeks.csv.'],
  label: ['Cijfer', 'Naam van het cijfer.'],
  reported: [
    'Gemeld',
    'Som van wat is opgegeven; leeg = niemand gaf dit cijfer, of te weinig bibliotheken om het naar buiten te brengen.',
  ],
  n: ['Gemeld door', 'Bibliotheken met een getal in alle gevraagde kwartalen van de periode.'],
  partial: ['Deels gemeld door', 'Bibliotheken met een getal in een deel van die kwartalen.'],
  expected: [
    'Gevraagd van',
    'Bibliotheken van wie dit cijfer werd gevraagd, zonder die waarvoor het niet van toepassing is.',
  ],
  estimated: [
    'Erbij geschat',
    'Som van de schattingen voor wat ontbreekt; niet in ‘gemeld’ begrepen. Leeg als ‘gemeld’ leeg is.',
  ],
  response_rate: ['Respons', '100 × n : N.'],
  coverage_rate: [
    'Dekking',
    '100 × gemeld : (gemeld + geschat); leeg = ‘gemeld’ is leeg, of van wat ontbreekt is niet alles te schatten.',
  ],
  indicator: ['Maat (code)', 'Code van de maat.'],
  value: [
    'Waarde',
    'Een verhouding van sommen, over de bibliotheken die alles gaven wat ervoor nodig is; leeg = niemand gaf dat, te weinig bibliotheken om het naar buiten te brengen, of delen door nul.',
  ],
  quarter: ['Kwartaal', 'Kalenderkwartaal, als 2026-Q1.'],
  period: ['Periode', 'Kalenderkwartaal, als 2026-Q1, of een heel jaar, als 2026.'],
  standing: ['Stand', 'voorlopig, definitief of herzien.'],
  members: ['Leden', 'Bibliotheken van wie cijfers werden gevraagd.'],
  handed_in: ['Ingediend', 'Bibliotheken die hun opgave indienden.'],
  library: ['Bibliotheek (code)', 'Code in het register van de werkgroep.'],
  name: ['Naam', 'Naam in de periode.'],
  city: ['Plaats', 'Plaats.'],
  province: ['Provincie', 'Provincie.'],
} as const;

/** What stands where there is no number; none of them is a zero. */
export const missingValues = ['', 'onbekend', 'n.v.t.', 'niet ingevuld', 'nog niet ontvangen'] as const;
export const totalDescriptions = {
  lending_filled: 'Als leen en als kopie of scan, samen.',
  borrowing_received: 'Als leen en als kopie of scan, samen.',
} as const;
