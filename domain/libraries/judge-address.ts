import { type AddressAnswer, parseAddress } from './address.ts';
import type { Library } from './library.ts';
import { calledAmong, type RegisterState } from './state.ts';

/** A workbook is one library's; after a merger it goes on with the new one, and is the old one's still. */
const ofWhom = ({ libraries, workbooks }: RegisterState, id: string): Library | undefined => {
  const holder = workbooks.find((one) => one.id === id)?.library;
  return libraries.find((library) => library.id === holder);
};

/** What becomes of a pasted address. `own`: the workbook that the library has already, null for a library to be made. */
export const judgeAddress = (state: RegisterState, typed: string, own: string | null): AddressAnswer => {
  const pasted = parseAddress(typed);
  if (pasted.kind !== 'file') return pasted;
  if (pasted.id === own) return { kind: 'own' };
  const known = state.workbooks.find(({ id }) => id === pasted.id);
  if (known && known.kind !== 'questionnaire') return { kind: 'summary' };
  const other = ofWhom(state, pasted.id);
  if (other && other.workbookId !== pasted.id) return { kind: 'former', library: calledAmong(other, state.libraries) };
  if (other) return { kind: 'of-another', library: calledAmong(other, state.libraries) };
  const found = state.addresses.find(({ id }) => id === pasted.id);
  if (!found) return { kind: 'unseen' };
  return found.found === 'fine'
    ? { kind: 'fine', id: pasted.id, title: found.title, owner: found.owner }
    : { kind: found.found };
};
