import type { Api } from '../api.ts';
import type {
  Cell,
  ConditionalFormat,
  DriveFile,
  GridRange,
  Sheet,
  SheetProperties,
  Spreadsheet,
  ValueRange,
} from '../google.ts';
import { quoteTitle } from '../sheet/a1.ts';

/** What is known of a workbook without looking into its cells. */
export interface Book {
  title: string;
  locale: string;
  sheets: readonly SheetProperties[];
}

const BOOK_FIELDS = 'properties(title,locale),sheets(properties)';

const CELL_FIELDS =
  'userEnteredValue,userEnteredFormat(numberFormat),effectiveValue,formattedValue,hyperlink,note,dataValidation,textFormatRuns,' +
  'effectiveFormat(numberFormat,backgroundColor,backgroundColorStyle,borders,horizontalAlignment,verticalAlignment,' +
  'wrapStrategy,textFormat)';

const TAB_FIELDS =
  `sheets(properties,merges,protectedRanges,charts,rowGroups,columnGroups,` +
  `data(rowMetadata(pixelSize,hiddenByUser,hiddenByFilter),columnMetadata(pixelSize,hiddenByUser,hiddenByFilter),` +
  `rowData(values(${CELL_FIELDS}))))`;

const bookPath = (fileId: string): string => `/v4/spreadsheets/${encodeURIComponent(fileId)}`;

export async function readBook(api: Api, fileId: string): Promise<Book> {
  const book = await api.call<Spreadsheet>('GET', bookPath(fileId), { fields: BOOK_FIELDS });
  return {
    title: book.properties?.title ?? '',
    locale: book.properties?.locale ?? 'en_US',
    sheets: (book.sheets ?? []).map((sheet) => sheet.properties ?? {}),
  };
}

/** One tab with its cells; undefined when it was removed or renamed since the book was read. */
export async function readSheet(api: Api, fileId: string, properties: SheetProperties): Promise<Sheet | undefined> {
  const book = await api.call<Spreadsheet>('GET', bookPath(fileId), {
    ranges: quoteTitle(properties.title ?? ''),
    fields: TAB_FIELDS,
  });
  return (book.sheets ?? []).find((sheet) => sheet.properties?.sheetId === properties.sheetId);
}

/** The texts that a range shows, for a list of choices that stands in cells. */
export async function readShown(api: Api, fileId: string, range: string): Promise<string[]> {
  const answer = await api.call<ValueRange>('GET', `${bookPath(fileId)}/values/${encodeURIComponent(range)}`);
  return ((answer.values ?? []) as unknown[][])
    .flat()
    .map(String)
    .filter((text) => text !== '');
}

interface Given {
  cells: Cell[][];
  merges: GridRange[];
  conditions: ConditionalFormat[];
}

const GIVEN_FIELDS =
  'sheets(merges,conditionalFormats,' +
  'data(rowData(values(userEnteredValue,userEnteredFormat,dataValidation,note,textFormatRuns))))';

/** All that was given to the cells of one range, and to its whole tab, for putting it back. */
export async function readGiven(api: Api, fileId: string, range: string): Promise<Given> {
  const book = await api.call<Spreadsheet>('GET', bookPath(fileId), { ranges: range, fields: GIVEN_FIELDS });
  const sheet = book.sheets?.[0];
  return {
    cells: (sheet?.data?.[0]?.rowData ?? []).map((row) => row.values ?? []),
    merges: sheet?.merges ?? [],
    conditions: sheet?.conditionalFormats ?? [],
  };
}

export async function readConditions(api: Api, fileId: string, title: string): Promise<ConditionalFormat[]> {
  const query = { ranges: quoteTitle(title), fields: 'sheets(conditionalFormats)' };
  const book = await api.call<Spreadsheet>('GET', bookPath(fileId), query);
  return book.sheets?.[0]?.conditionalFormats ?? [];
}

const FILE_FIELDS =
  'id,name,description,modifiedTime,owners(emailAddress),capabilities(canEdit),permissions(emailAddress,role,type)';
const PAGES_MAX = 20;

export const readFile = (api: Api, fileId: string): Promise<DriveFile> =>
  api.call<DriveFile>('GET', `/drive/v3/files/${encodeURIComponent(fileId)}`, {
    fields: FILE_FIELDS,
    supportsAllDrives: 'true',
  });

/** All workbooks that this account sees. */
export async function listFiles(api: Api): Promise<DriveFile[]> {
  const files: DriveFile[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const answer = await api.call<{ files?: DriveFile[]; nextPageToken?: string }>('GET', '/drive/v3/files', {
      q: "mimeType='application/vnd.google-apps.spreadsheet' and trashed=false",
      fields: `nextPageToken,files(${FILE_FIELDS})`,
      pageSize: '1000',
      pageToken,
      supportsAllDrives: 'true',
      includeItemsFromAllDrives: 'true',
    });
    files.push(...(answer.files ?? []));
    pageToken = answer.nextPageToken;
    if (!pageToken) break;
  }
  return files;
}
