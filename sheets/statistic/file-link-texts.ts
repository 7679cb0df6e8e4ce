/** Dutch texts of the links to the board's files. */
export const linkTexts = {
  picture: 'Plaatje (PNG)',
  drawing: 'Tekening (SVG)',
  figures: 'Cijfers (CSV)',
  sentences: 'Kernzinnen als tekst',
  quarterReport: 'Kwartaalbericht (PDF)',
  yearReport: 'Jaarstatistiek (PDF)',
  workbook: 'Alle tabellen (Excel)',
  everything: 'Alles op één pagina, te openen zonder account',
} as const;
