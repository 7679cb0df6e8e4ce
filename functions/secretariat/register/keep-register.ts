import { isDeepStrictEqual } from 'node:util';
import { parseAddress } from '../../../domain/libraries/address.ts';
import { eventInputs, isBlank } from '../../../domain/libraries/change-row.ts';
import { judgeAddress } from '../../../domain/libraries/judge-address.ts';
import { judgeRow } from '../../../domain/libraries/judge-change.ts';
import type { RegisterState } from '../../../domain/libraries/state.ts';
import type { ParsedSecretariat } from '../../../sheets/secretariat/parse.ts';
import type { SharedFile } from '../../google/drive.ts';
import { attempt, type Result } from '../../google/trouble.ts';
import type { World } from '../../ports.ts';
import { type GroupSnapshot, loadGroupSnapshot, registerState } from '../../statistic/group-snapshot.ts';
import type { PastedAddressDocument } from '../../store/register/event-documents.ts';
import { applyPlan, linkWorkbook, saveAddress } from '../../store/register/events.ts';

const addressAt = eventInputs.indexOf('address');

/** The ids of pasted addresses that are no registered workbooks. */
const pastedFiles = ({ register, changes }: ParsedSecretariat, { workbooks }: RegisterState): readonly string[] => {
  const texts = [...register.map(({ address }) => address), ...changes.map(({ typed }) => typed[addressAt] ?? '')];
  const ids = texts.flatMap((text) => {
    const pasted = parseAddress(text);
    return pasted.kind === 'file' ? [pasted.id] : [];
  });
  const ours = new Set(workbooks.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => !ours.has(id));
};

const foundOf = (result: Result<SharedFile>): Omit<PastedAddressDocument, 'version' | 'id'> | null => {
  if (!result.ok) return result.reason === 'passing' ? null : { found: 'not-shared', title: '', owner: null };
  const { title, owner, isWorkbook, trashed, editable } = result.value;
  const found = !isWorkbook ? 'no-workbook' : trashed ? 'trashed' : editable ? 'fine' : 'not-editable';
  return { found, title, owner };
};

/** Asks Drive about pasted addresses and stores the answers, so that later checks agree. */
const lookUp = async ({ drive, database }: World, state: RegisterState, files: readonly string[]) => {
  let changed = false;
  for (const id of files) {
    const found = foundOf(await attempt(() => drive.find(id)));
    if (!found) continue;
    const address: PastedAddressDocument = { version: 1, id, ...found };
    const known = state.addresses.find((one) => one.id === id);
    if (isDeepStrictEqual(known, address)) continue;
    await saveAddress(database, address);
    changed = true;
  }
  return changed;
};

/** Links a library without a workbook to a free one at its pasted address. Replacing a workbook needs a tick. */
const link = async ({ database, clock }: World, state: RegisterState, { register }: ParsedSecretariat) => {
  let linked = false;
  for (const library of state.libraries) {
    if (library.workbookId !== null) continue;
    const typed = register.find((line) => line.library === library.id)?.address ?? '';
    const address = judgeAddress(state, typed, null);
    if (address.kind !== 'fine') continue;
    await linkWorkbook(database, library, address.id, clock.now());
    linked = true;
  }
  return linked;
};

const isUsed = ({ register, changes }: ParsedSecretariat): boolean =>
  register.some(({ address }) => address !== '') || changes.some((row) => !isBlank(row));

/**
 * Applies the secretary's inputs in *Register*: looks up pasted addresses, links workbooks, records
 * and undoes changes, one at a time, because each change decides what the next may do.
 * @returns the register afterwards; null = unchanged.
 */
export const keepRegister = async (
  world: World,
  snapshot: GroupSnapshot,
  parsed: ParsedSecretariat,
): Promise<RegisterState | null> => {
  if (!isUsed(parsed)) return null;
  const load = async (): Promise<RegisterState> => registerState(await loadGroupSnapshot(world));
  const before = registerState(snapshot);
  let state = before;
  if (await lookUp(world, state, pastedFiles(parsed, state))) state = await load();
  if (await link(world, state, parsed)) state = await load();
  for (const row of parsed.changes) {
    const now = world.clock.now();
    const { plan } = judgeRow(state, row, now);
    if (!plan) continue;
    await applyPlan(world.database, plan, now);
    world.log.registerChanged({ row: row.id, undone: plan.document.undoneAt !== null });
    state = await load();
  }
  return state === before ? null : state;
};
