/** The names of the workbooks, as everybody sees them in Google Drive. */
export const statisticTitle = 'IBL-statistiek';
export const secretariatTitle = 'Secretariaat';
export const questionnaireTitle = (libraryName: string): string => `IBL-opgave – ${libraryName}`;
