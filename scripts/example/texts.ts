/** Descriptions of the example's files in the list of workbooks. */
export const descriptions = {
  example: 'Voorbeeld: alle cijfers zijn bedacht. De namen van de bibliotheken zijn echt, de cijfers niet.',
  empty: 'Op deze computer, om mee te oefenen. Er staan nog geen cijfers in.',
};

/** The librarians' explanation for a figure that raised a question and is right. */
export const nothingWrong = 'Nagekeken in onze eigen overzichten; het cijfer is goed.';
