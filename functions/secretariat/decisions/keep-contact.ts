import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '../../../sheets/questionnaire/guide/contact.ts';
import { contactAfter } from '../../../sheets/secretariat/settings/contact/parse.ts';
import type { World } from '../../ports.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import { saveAndMark } from '../../store/queue/due.ts';
import { saveContact } from '../../store/register/contact.ts';

/** Saves the secretary's mailbox and telephone, which every *Uitleg* shows. @returns whether they changed. */
export const keepContact = async (
  { database, clock }: World,
  { contact, workbooks }: GroupSnapshot,
  typed: Contact | null,
): Promise<boolean> => {
  const after = typed ? contactAfter(typed, contact) : contact;
  if (isDeepStrictEqual(after, contact)) return false;
  const questionnaires = workbooks.filter(({ kind }) => kind === 'questionnaire').map(({ id }) => id);
  await saveAndMark(database, { workbooks: questionnaires }, clock.now(), (transaction) =>
    saveContact(database, transaction, after),
  );
  return true;
};
