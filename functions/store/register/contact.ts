import { type Contact, noContact } from '../../../sheets/questionnaire/guide/contact.ts';
import { type Database, onlyDocument } from '../database.ts';

/** The secretary's mailbox and telephone, as typed in *Instellingen*. */
export const loadContact = async (database: Database): Promise<Contact> => {
  const { mailbox, phone } = (await database.contact.doc(onlyDocument).get()).data() ?? noContact;
  return { mailbox, phone };
};

export const saveContact = (database: Database, transaction: FirebaseFirestore.Transaction, contact: Contact): void => {
  transaction.set(database.contact.doc(onlyDocument), { version: 1, ...contact });
};
