import type { Quarter } from '../../domain/calendar/quarter.ts';
import { textAt, type Workbook } from '../../sheets/grid/tab.ts';
import { overviewColumns, overviewPlaces } from '../../sheets/secretariat/overview/layout.ts';
import { placesIn } from '../../sheets/secretariat/places.ts';
import { settingsColumns } from '../../sheets/secretariat/settings/page.ts';
import { secretariatTabs } from '../../sheets/secretariat/tabs.ts';
import type { Person } from '../local/person.ts';
import type { Local } from '../local/start-local.ts';
import { untilSeen } from './until-seen.ts';

/** Input of the secretary in *Secretariaat*, in the cells that she sees. */
const see = async (local: Local, workbookId: string): Promise<Workbook> => {
  const seen = await local.world.sheets.read(workbookId);
  if (!seen.ok) throw new Error(`Cannot see Secretariaat: ${seen.reason}`);
  return seen.value;
};

const tabOf = (workbook: Workbook, { sheetId }: { sheetId: number }) => {
  const tab = workbook.tabs.find((one) => one.sheetId === sheetId);
  if (!tab) throw new Error(`Secretariaat has no tab ${sheetId}`);
  return tab;
};

/** Ticks or unticks *Heropenen* beside a library. */
export const reopen = async (
  local: Local,
  secretary: Person,
  workbookId: string,
  library: string,
  ticked: boolean,
): Promise<void> => {
  const tab = tabOf(await see(local, workbookId), secretariatTabs.overview);
  const row = placesIn(tab, overviewPlaces).get(library);
  if (row === undefined) throw new Error(`Overzicht has no row for ${library}`);
  await secretary.type(workbookId, [{ tab: tab.title, row, column: overviewColumns.reopen, text: ticked }]);
  await untilSeen(local);
};

/** Types other dates for a quarter in *Instellingen*. */
export const keepOpen = async (
  local: Local,
  secretary: Person,
  workbookId: string,
  quarter: Quarter,
  dates: { dueOn: string; closesOn: string },
): Promise<void> => {
  const tab = tabOf(await see(local, workbookId), secretariatTabs.settings);
  const row = tab.rows.findIndex((_, index) => textAt(tab, index, settingsColumns.code) === quarter);
  if (row < 0) throw new Error(`Instellingen has no row for ${quarter}`);
  const typed = (date: string) => date.split('-').reverse().map(Number).join('-');
  await secretary.type(workbookId, [
    { tab: tab.title, row, column: settingsColumns.dueOn, text: typed(dates.dueOn) },
    { tab: tab.title, row, column: settingsColumns.closesOn, text: typed(dates.closesOn) },
  ]);
};
