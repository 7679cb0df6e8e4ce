import { cellAt, plainValue, type Tab, type Workbook } from '../../grid/tab.ts';
import { type PasteTab, pasteColumns, pasteRows, pasteTabs } from './layout.ts';

/** An existing paste tab and its box. */
export interface StandingPaste {
  readonly paste: PasteTab;
  readonly tab: Tab;
  readonly ticked: boolean;
}

export const parsePastes = (workbook: Workbook): readonly StandingPaste[] =>
  pasteTabs.flatMap((paste) => {
    const tab = workbook.tabs.find(({ sheetId }) => sheetId === paste.sheetId);
    if (!tab) return [];
    return [{ paste, tab, ticked: plainValue(cellAt(tab, pasteRows.act, pasteColumns.box)) === true }];
  });
