/**
 * Dutch texts for a tab that looks like a quarter's but is not read: a duplicate, or another
 * library's.
 */
export const copyTexts = {
  copyStanding: (title: string) => `Dit is een kopie. Wat u hier typt, lezen wij niet. Ga naar het tabblad ${title} →`,
  copyDone: (title: string) => `Kopie: een vinkje hier telt niet. Zet het in het tabblad ${title}.`,
  foreignStanding: (library: string, title: string) =>
    `Dit tabblad is van ${library}. Wij lezen het hier niet; u mag het verwijderen. Uw eigen cijfers staan in ${title} →`,
  foreignDone: 'Van een andere bibliotheek: een vinkje hier telt niet.',
  row: 'Wij lezen dit niet: zie bovenaan.',
  /** The new title of a copy that had taken the real tab's title. */
  title: (title: string) => `Kopie van ${title}`,
};
