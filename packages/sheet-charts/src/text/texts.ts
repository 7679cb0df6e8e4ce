/** The only words that the picture adds of its own. */
export const noFigures = 'Nog geen cijfers';
