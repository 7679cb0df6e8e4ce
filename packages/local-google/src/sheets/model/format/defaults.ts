import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellFormat, Color, Solid, SpreadsheetProperties } from '../json.ts';

/** What Google fills in where a new workbook or sheet says nothing. */
export const ROWS = 1000;
export const COLUMNS = 26;
export const ROW_PIXELS = 21;
export const COLUMN_PIXELS = 100;
export const CELLS_MAX = 10_000_000;
export const COLUMNS_MAX = 18_278;

const WHITE: Color = { red: 1, green: 1, blue: 1 };

export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

const THEME_COLORS: [string, Color][] = [
  ['TEXT', {}],
  ['BACKGROUND', WHITE],
  ['ACCENT1', { red: 0.25882354, green: 0.52156866, blue: 0.95686275 }],
  ['ACCENT2', { red: 0.91764706, green: 0.2627451, blue: 0.20784314 }],
  ['ACCENT3', { red: 0.9843137, green: 0.7372549, blue: 0.015686275 }],
  ['ACCENT4', { red: 0.20392157, green: 0.65882355, blue: 0.3254902 }],
  ['ACCENT5', { red: 1, green: 0.42745098, blue: 0.003921569 }],
  ['ACCENT6', { red: 0.27450982, green: 0.7411765, blue: 0.7764706 }],
  ['LINK', { red: 0.06666667, green: 0.33333334, blue: 0.8 }],
];

const DEFAULT_THEME: Solid<sheets_v4.Schema$SpreadsheetTheme> = {
  primaryFontFamily: 'Arial',
  themeColors: THEME_COLORS.map(([colorType, rgbColor]) => ({ colorType, color: { rgbColor } })),
};

export const defaultProperties = (): SpreadsheetProperties => ({
  title: 'Untitled spreadsheet',
  locale: 'en_US',
  autoRecalc: 'ON_CHANGE',
  timeZone: 'Etc/GMT',
  defaultFormat: DEFAULT_FORMAT,
  spreadsheetTheme: DEFAULT_THEME,
});

/** The first sheet's name in the workbook's language, as Sheets itself names it. */
const FIRST_SHEETS: Readonly<Record<string, string>> = {
  nl: 'Blad',
  de: 'Tabellenblatt',
  fr: 'Feuille ',
  es: 'Hoja ',
  it: 'Foglio',
  pt: 'Página',
  da: 'Ark',
  sv: 'Blad',
  no: 'Ark',
  fi: 'Taulukko',
  pl: 'Arkusz',
  ru: 'Лист',
  ja: 'シート',
  tr: 'Sayfa',
  cs: 'List',
  hu: 'Munkalap',
};

export const sheetNamePrefix = (locale: string): string => FIRST_SHEETS[locale.split('_')[0] ?? ''] ?? 'Sheet';
