import { clipped } from '../../../../domain/submissions/typed-text.ts';
import { label, text } from '../../../grid/cells.ts';
import type { PageCell, PageRange, PageRow } from '../../../grid/page.ts';
import type { Contact } from '../../../questionnaire/guide/contact.ts';
import { wordsInput } from '../../inputs.ts';
import { contactColumns as columns, contactRows as rows } from './layout.ts';
import { isReadable } from './parse.ts';
import { contactTexts as t } from './texts.ts';

/** A telephone number is text, so that it keeps its first zero. */
const input = (start: string): PageCell => ({
  ...wordsInput,
  ...(start !== '' && { value: start }),
  style: { ...wordsInput.style, verticalAlignment: 'MIDDLE', numberFormat: { type: 'TEXT' } },
});

const cells = (name: string, start: string, answer: string): readonly PageCell[] => {
  const row: PageCell[] = Array.from({ length: columns.answer + 1 }, () => ({}));
  row[columns.label] = label(name);
  row[columns.input] = input(start);
  row[columns.answer] = text(answer);
  return row;
};

const answerTo = (typed: string): string => (typed === '' ? t.empty : t.shown);

/** @param kept the start values of the inputs when the tab is rebuilt. */
export const contactPageRows = (typed: Contact, kept: Contact): readonly PageRow[] => {
  const mailbox = isReadable(typed) ? answerTo(typed.mailbox) : t.notOne(clipped(typed.mailbox));
  return [
    { at: rows.mailbox, cells: cells(t.mailbox, kept.mailbox, mailbox) },
    { at: rows.phone, cells: cells(t.phone, kept.phone, answerTo(typed.phone)) },
  ];
};

export const contactMerges: readonly PageRange[] = Object.values(rows).map((row) => ({
  fromRow: row,
  toRow: row,
  fromColumn: columns.input,
  toColumn: columns.inputTo,
}));
