import { type Tab, textAt } from '../../../grid/tab.ts';
import type { Contact } from '../../../questionnaire/guide/contact.ts';
import { mailboxOf } from '../../group/mail.ts';
import { contactColumns, contactRows } from './layout.ts';

const lengthMax = 80;

/** The mailbox and the telephone as they stand in the tab, whatever was typed. */
export const parseContact = (tab: Tab): Contact => {
  const typedIn = (row: number): string => textAt(tab, row, contactColumns.input).trim().slice(0, lengthMax);
  return { mailbox: typedIn(contactRows.mailbox), phone: typedIn(contactRows.phone) };
};

export const isReadable = ({ mailbox }: Contact): boolean => mailbox === '' || mailboxOf(mailbox) !== null;

/** What holds after this reading: what is no mailbox leaves what held before. */
export const contactAfter = (typed: Contact, before: Contact): Contact => ({
  mailbox: isReadable(typed) ? typed.mailbox : before.mailbox,
  phone: typed.phone,
});
