/** Dutch of the chart that counts prices. */
export const priceHeading = 'Prijs';
export const librariesHeading = 'Aantal bibliotheken met deze prijs';
/** What fewer than three libraries ask, together. */
export const otherPrice = 'andere prijs';
