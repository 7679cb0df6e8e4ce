/** What stands before a workbook's id in its address: Google's, whatever the API's is. */
export const workbookAddress = 'https://docs.google.com/spreadsheets/d/';
