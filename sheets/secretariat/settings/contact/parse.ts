import { type Tab, textAt } from '../../../grid/tab.ts';
import type { Contact } from '../../../questionnaire/guide/contact.ts';
import { mailboxOf } from '../../group/mail.ts';
import { contactColumns, contactRows } from './layout.ts';

const lengthMax = 80;

/** The mailbox and telephone as typed, valid or not. */
export const parseContact = (tab: Tab): Contact => {
  const typedIn = (row: number): string => textAt(tab, row, contactColumns.input).trim().slice(0, lengthMax);
  return { mailbox: typedIn(contactRows.mailbox), phone: typedIn(contactRows.phone) };
};

/** Whether the mailbox is empty or valid. */
export const isReadable = ({ mailbox }: Contact): boolean => mailbox === '' || mailboxOf(mailbox) !== null;

/** The contact details after this reading. An invalid mailbox leaves the earlier one in force. */
export const contactAfter = (typed: Contact, before: Contact): Contact => ({
  mailbox: isReadable(typed) ? typed.mailbox : before.mailbox,
  phone: typed.phone,
});
