import type { Level } from '../../sheets/statistic/chart-files.ts';

/** Dutch of the pages that show the board its files. */

export const levelNote: Readonly<Record<Level, string>> = {
  public:
    'Niveau: openbaar. Alleen totalen; u mag dit overnemen, met de bron en met het woord ‘voorlopig’ als dat er staat.',
  board:
    'Niveau: bestuur. Op deze pagina staan bibliotheken bij naam. Wie het adres heeft, kan haar openen: stuur het alleen aan werkgroep en bestuur.',
};

export const pictureNote =
  'Tik op een grafiek en u hebt het plaatje, op de maat van een dia. Houd het ingedrukt om het te bewaren of te kopiëren.';

export const headings = {
  charts: 'Grafieken',
  libraryCharts: 'Per bibliotheek: alleen voor werkgroep en bestuur',
  sentences: 'Kernzinnen, om aan te halen',
  editions: 'Andere perioden',
} as const;

export const dataPackageLink = 'Beschrijving van de gegevens (datapackage.json)';
export const overviewLink = 'Naar het overzicht';

export const frontTitle = (group: string): string => `IBL-statistiek van de ${group}`;
export const frontNote = 'Altijd de nieuwste uitgave. De adressen veranderen niet: u kunt ze bewaren of doorsturen.';
export const latestQuarter = (period: string): string => `Laatste kwartaal: ${period}`;
export const latestYear = (period: string): string => `Laatste jaar: ${period}`;
export const showAll = 'Alle grafieken, zinnen en stukken';
