/** What the list of workbooks says under each of the example's files. */
export const descriptions = {
  example: 'Voorbeeld: alle cijfers zijn bedacht. De namen van de bibliotheken zijn echt, de cijfers niet.',
  empty: 'Op deze computer, om mee te oefenen. Er staan nog geen cijfers in.',
};

/** What the example's librarians write beside a figure that was asked about, and that is right. */
export const nothingWrong = 'Nagekeken in onze eigen overzichten; het cijfer is goed.';
