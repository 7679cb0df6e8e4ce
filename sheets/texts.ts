/** The titles of the workbooks, as Google Drive shows them. */
export const statisticTitle = 'IBL-statistiek';
export const secretariatTitle = 'Secretariaat';
export const questionnaireTitle = (libraryName: string): string => `IBL-opgave – ${libraryName}`;
