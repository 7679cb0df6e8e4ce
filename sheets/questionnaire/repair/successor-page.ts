import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { Page, PageCell } from '../../grid/page.ts';
import type { Contact } from '../guide/contact.ts';
import {
  movedHeading,
  movedLines,
  movedLink,
  movedTabTitle,
  movedWithoutLink,
  replacedHeading,
  replacedLines,
} from './successor-texts.ts';

/** Where a library's figures continue after it merged or was absorbed. */
export interface Moved {
  readonly from: Quarter;
  /** The library's own name, and that of its successor. */
  readonly former: string;
  readonly name: string;
  /** The full address of the successor's workbook; null = none yet. */
  readonly address: string | null;
}

/** Fixed, so that a repeated build does not create a second tab. */
export const movedSheetId = 5;
const width = 820;
const widthOfSignature = 20;

const font = { fontFamily: 'Arial', fontSize: 11 };
const title: sheets_v4.Schema$CellFormat = {
  textFormat: { ...font, fontSize: 16, bold: true },
  wrapStrategy: 'WRAP',
  padding: { top: 8, bottom: 8, left: 3, right: 3 },
};
const line: sheets_v4.Schema$CellFormat = {
  textFormat: font,
  wrapStrategy: 'WRAP',
  verticalAlignment: 'TOP',
  padding: { top: 4, bottom: 4, left: 3, right: 3 },
};
const link: sheets_v4.Schema$CellFormat = { ...line, textFormat: { ...font, bold: true } };

const linkCell = (address: string | null): PageCell =>
  address === null ? { value: movedWithoutLink, style: line } : { formula: movedLink(address), style: link };

/** The first tab of a workbook that is no longer filled in. It says where to go. */
const pageOf = (heading: string, [first = '', ...others]: readonly string[], address: string | null): Page => {
  const cells: readonly PageCell[] = [
    { value: heading, style: title },
    { value: first, style: line },
    linkCell(address),
    ...others.map((value): PageCell => ({ value, style: line })),
  ];
  return {
    sheetId: movedSheetId,
    title: movedTabTitle,
    index: 0,
    rows: cells.map((cell, at) => ({ at, cells: at === 0 ? [cell, {}] : [cell] })),
    columnWidths: [width, widthOfSignature],
    hiddenColumns: { from: 1, to: 1 },
    signatureAt: { row: 0, column: 1 },
    whole: true,
  };
};

export const movedPage = ({ name, former, from, address }: Moved, contact: Contact): Page =>
  pageOf(movedHeading(name), movedLines(name, former, from, contact), address);

/**
 * The first tab of a workbook that another workbook replaces.
 * @param name the library's name.
 * @param address the address of the other workbook; null = none.
 */
export const replacedPage = (name: string, address: string | null, contact: Contact): Page =>
  pageOf(replacedHeading, replacedLines(name, contact), address);
