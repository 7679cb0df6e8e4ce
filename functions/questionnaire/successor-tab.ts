import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type LibraryEvent, nameIn } from '../../domain/libraries/event.ts';
import type { Library } from '../../domain/libraries/library.ts';
import { buildRequests } from '../../sheets/grid/build.ts';
import type { Page } from '../../sheets/grid/page.ts';
import { paintRequests } from '../../sheets/grid/paint.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import type { Contact } from '../../sheets/questionnaire/guide/contact.ts';
import { type Moved, movedPage, movedSheetId, replacedPage } from '../../sheets/questionnaire/repair/successor-page.ts';

/** The library that another merged into, and from when; null = it did not merge. */
export const successorOf = (library: Library, events: readonly LibraryEvent[]) => {
  for (const event of events) {
    if (event.kind === 'merged' && event.libraries.includes(library.id)) return { id: event.into, from: event.quarter };
    if (event.kind === 'absorbed' && event.library === library.id) return { id: event.into, from: event.quarter };
  }
  return null;
};

/** The notice in the workbook of a library that merged into another. */
export const movedTo = (
  library: Library,
  successor: Library | null,
  events: readonly LibraryEvent[],
  workbookAddress: string,
): Moved | null => {
  const found = successorOf(library, events);
  if (!found || !successor) return null;
  return {
    from: found.from,
    former: library.name,
    name: nameIn(successor, found.from, events),
    address: successor.workbookId && `${workbookAddress}${successor.workbookId}/edit`,
  };
};

const tabRequests = (
  workbook: Workbook,
  page: Page | null,
  serviceAccount: string,
): readonly sheets_v4.Schema$Request[] => {
  const tab = workbook.tabs.find(({ sheetId }) => sheetId === movedSheetId);
  if (!page) return tab ? [{ deleteSheet: { sheetId: movedSheetId } }] : [];
  return tab ? paintRequests(tab, page, serviceAccount) : buildRequests(page, serviceAccount);
};

/** Adds the notice tab after a merger, and removes it when the merger is undone. */
export const movedRequests = ({
  workbook,
  moved,
  contact,
  serviceAccount,
}: {
  readonly workbook: Workbook;
  readonly moved: Moved | null;
  readonly contact: Contact;
  readonly serviceAccount: string;
}): readonly sheets_v4.Schema$Request[] => tabRequests(workbook, moved && movedPage(moved, contact), serviceAccount);

export const replacedRequests = (
  workbook: Workbook,
  { name, workbookId }: Library,
  contact: Contact,
  { workbookAddress, serviceAccount }: { readonly workbookAddress: string; readonly serviceAccount: string },
): readonly sheets_v4.Schema$Request[] => {
  const address = workbookId && `${workbookAddress}${workbookId}/edit`;
  return tabRequests(workbook, replacedPage(name, address, contact), serviceAccount);
};
