/**
 * The fourteen Plusbibliotheken (docs/domain.md, 2), each with an invented size. Names are
 * configuration, never code: a real group brings its own register.
 */
export interface ExampleLibrary {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly province: string;
  /** Items supplied in an ordinary quarter; invented. */
  readonly size: number;
}

export const plusbibliotheken: readonly ExampleLibrary[] = [
  { id: 'PB-ALM', name: 'de nieuwe bibliotheek', city: 'Almere', province: 'Flevoland', size: 310 },
  { id: 'PB-AMS', name: 'OBA Oosterdok', city: 'Amsterdam', province: 'Noord-Holland', size: 940 },
  { id: 'PB-ARN', name: 'Rozet', city: 'Arnhem', province: 'Gelderland', size: 520 },
  { id: 'PB-DHG', name: 'Bibliotheek Den Haag', city: 'Den Haag', province: 'Zuid-Holland', size: 760 },
  { id: 'PB-DEV', name: 'Athenaeumbibliotheek', city: 'Deventer', province: 'Overijssel', size: 280 },
  { id: 'PB-EHV', name: 'Bibliotheek Eindhoven', city: 'Eindhoven', province: 'Noord-Brabant', size: 470 },
  { id: 'PB-GRN', name: 'Forum Groningen', city: 'Groningen', province: 'Groningen', size: 610 },
  { id: 'PB-HLM', name: 'de Bibliotheek Zuid-Kennemerland', city: 'Haarlem', province: 'Noord-Holland', size: 390 },
  { id: 'PB-LWD', name: 'Tresoar', city: 'Leeuwarden', province: 'Fryslân', size: 350 },
  { id: 'PB-MST', name: 'Centre Ceramique', city: 'Maastricht', province: 'Limburg', size: 420 },
  { id: 'PB-MDB', name: 'ZB', city: 'Middelburg', province: 'Zeeland', size: 450 },
  { id: 'PB-RTD', name: 'Bibliotheek Rotterdam', city: 'Rotterdam', province: 'Zuid-Holland', size: 880 },
  { id: 'PB-TLB', name: 'de Bibliotheek Tilburg Centrum', city: 'Tilburg', province: 'Noord-Brabant', size: 430 },
  { id: 'PB-UTR', name: 'de Bibliotheek Utrecht', city: 'Utrecht', province: 'Utrecht', size: 590 },
];

/** The accounts of a library's staff, the secretary and a board member; invented. */
export const staffAccount = ({ city }: ExampleLibrary): string =>
  `ibl.${city.toLowerCase().replaceAll(' ', '-')}@voorbeeld.nl`;
export const secretaryAccount = 'secretaris@voorbeeld.nl';
export const boardAccount = 'bestuur@voorbeeld.nl';
