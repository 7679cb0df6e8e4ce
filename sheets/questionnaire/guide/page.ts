import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { extendedValue, type Page, type PageCell } from '../../grid/page.ts';
import { type Cell, cellAt, type Tab } from '../../grid/tab.ts';
import { typedOf } from '../read/cell-text.ts';
import type { Overtyped } from '../repair/overtyped.ts';
import type { Contact } from './contact.ts';
import { contactSentence, isContactSentence } from './contact-texts.ts';
import { guideHeading, guideIntroduction, guideSections, guideTitle } from './texts.ts';

/** Fixed, so that a repeated build does not create a second tab. */
export const guideSheetId = 1;
const width = 820;

const styles: Readonly<Record<'title' | 'heading' | 'line', sheets_v4.Schema$CellFormat>> = {
  title: { textFormat: { bold: true, fontSize: 16 }, wrapStrategy: 'WRAP' },
  heading: { textFormat: { bold: true, fontSize: 12 }, padding: { top: 12, bottom: 2, left: 3, right: 3 } },
  line: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const cell = (value: string, style: keyof typeof styles): PageCell => ({ value, style: styles[style] });

/** Links to a new mail, if there is an address. */
const contactCell = (contact: Contact): PageCell => {
  const words = contactSentence(contact);
  return contact.mailbox === ''
    ? cell(words, 'line')
    : { formula: `=HYPERLINK(${quoted(`mailto:${contact.mailbox}`)};${quoted(words)})`, style: styles.line };
};

const cells = (contact: Contact): readonly PageCell[] => [
  cell(guideHeading, 'title'),
  cell(guideIntroduction, 'line'),
  contactCell(contact),
  ...guideSections.flatMap(({ heading, lines }) => [
    cell(heading, 'heading'),
    ...lines.map((line) => cell(`•  ${line}`, 'line')),
  ]),
];

/** The tab `Uitleg` of a questionnaire. */
export const guidePage = (contact: Contact): Page => ({
  sheetId: guideSheetId,
  title: guideTitle,
  rows: cells(contact).map((one, at) => ({ at, cells: [one] })),
  columnWidths: [width],
});

const keyOf = (entered: ReturnType<typeof extendedValue> | Cell['entered']): string =>
  String(entered?.formulaValue ?? entered?.stringValue ?? entered?.numberValue ?? entered?.boolValue ?? '');

/** Whether a cell holds our contact sentence, possibly with earlier contact details. */
const isContactCell = ({ entered }: Cell): boolean =>
  entered?.formulaValue?.startsWith('=HYPERLINK("mailto:') === true || isContactSentence(entered?.stringValue ?? '');

/** What people typed over cells of the tab. */
export const overtypedInGuide = (tab: Tab, page: Page): readonly Overtyped[] =>
  page.rows.flatMap(({ at, cells: [ours = {}] }): Overtyped[] => {
    const present = cellAt(tab, at, 0);
    const isOurs = keyOf(present.entered) === keyOf(extendedValue(ours)) || isContactCell(present);
    const typed = typedOf(present);
    return isOurs || trimmed(typed) === '' ? [] : [{ row: at, column: 0, typed }];
  });
