import { type AddressAnswer, parseAddress } from './address.ts';
import type { Library } from './library.ts';
import { calledAmong, type RegisterState } from './state.ts';

/**
 * The library that uses a workbook. After a merger the workbook belongs to the new library and
 * still to the old one.
 */
const libraryOf = ({ libraries, workbooks }: RegisterState, id: string): Library | undefined => {
  const owner = workbooks.find((one) => one.id === id)?.library;
  return libraries.find((library) => library.id === owner);
};

/**
 * Judges a pasted address. `own` is the workbook that the library already has; null for a new
 * library.
 */
export const judgeAddress = (state: RegisterState, typed: string, own: string | null): AddressAnswer => {
  const pasted = parseAddress(typed);
  if (pasted.kind !== 'file') return pasted;
  if (pasted.id === own) return { kind: 'own' };
  const known = state.workbooks.find(({ id }) => id === pasted.id);
  if (known && known.kind !== 'questionnaire') return { kind: 'summary' };
  const other = libraryOf(state, pasted.id);
  if (other && other.workbookId !== pasted.id) return { kind: 'former', library: calledAmong(other, state.libraries) };
  if (other) return { kind: 'of-another', library: calledAmong(other, state.libraries) };
  const found = state.addresses.find(({ id }) => id === pasted.id);
  if (!found) return { kind: 'unseen' };
  return found.found === 'fine'
    ? { kind: 'fine', id: pasted.id, title: found.title, owner: found.owner }
    : { kind: found.found };
};
