import type { AddressAnswer } from '../../../domain/libraries/address.ts';
import type { EventRow } from '../../../domain/libraries/change-row.ts';
import { judgeAddress } from '../../../domain/libraries/judge-address.ts';
import { judgeRow, shownKey } from '../../../domain/libraries/judge-change.ts';
import { activeIn, calledAmong, type RegisterState } from '../../../domain/libraries/state.ts';
import type { Page } from '../../../sheets/grid/page.ts';
import type { Tab, Workbook } from '../../../sheets/grid/tab.ts';
import type { EventLine } from '../../../sheets/secretariat/register/event-lines.ts';
import { eventIds, parseEventRows } from '../../../sheets/secretariat/register/event-row.ts';
import { kindOf } from '../../../sheets/secretariat/register/event-texts.ts';
import { registerPage } from '../../../sheets/secretariat/register/page.ts';
import { parseRegister } from '../../../sheets/secretariat/register/register.ts';
import { secretariatTabs } from '../../../sheets/secretariat/tabs.ts';
import { type GroupSnapshot, registerState } from '../../statistic/group-snapshot.ts';

const linesOf = (state: RegisterState, rows: readonly EventRow[], now: number): readonly EventLine[] => {
  const standing = new Map(state.registered.flatMap((one) => (one.undoneAt === null ? [[one.id, one]] : [])));
  const ids = eventIds(
    [...standing.keys()],
    rows.map(({ id }) => id),
  );
  return ids.map((id) => {
    const recorded = standing.get(id)?.typed ?? null;
    // A deleted row is restored as it was when ticked.
    const row = rows.find((one) => one.id === id) ?? {
      id,
      typed: recorded ?? [],
      kind: kindOf(recorded?.[0] ?? ''),
      ticked: recorded !== null,
      shown: '',
    };
    const { answer } = judgeRow(state, row, now);
    return { id, answer, recorded, shown: shownKey(row, answer) };
  });
};

const addressesIn = (state: RegisterState, tab: Tab | null): ReadonlyMap<string, AddressAnswer> => {
  const lines = tab ? parseRegister(tab) : [];
  return new Map(
    state.libraries.map(({ id, workbookId }) => {
      const typed = lines.find((line) => line.library === id)?.address ?? '';
      return [id, judgeAddress(state, typed, workbookId)];
    }),
  );
};

/** *Register*, with an answer beside each input. Pure. */
export const registerOf = (snapshot: GroupSnapshot, workbook: Workbook, now: number): Page => {
  const tab = workbook.tabs.find(({ sheetId }) => sheetId === secretariatTabs.register.sheetId) ?? null;
  const state = registerState(snapshot);
  const active = activeIn(state, state.next);
  const collator = new Intl.Collator('nl');
  return registerPage(
    {
      libraries: snapshot.libraries,
      workbookAddress: snapshot.workbookAddress,
      addresses: addressesIn(state, tab),
      facts: snapshot.events,
      events: {
        lines: linesOf(state, tab ? parseEventRows(tab) : [], now),
        choices: active.map((library) => calledAmong(library, active)).sort(collator.compare),
        next: state.next,
        account: snapshot.account,
      },
    },
    tab,
  );
};
