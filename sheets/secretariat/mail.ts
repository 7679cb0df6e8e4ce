/** A mail that the secretary sends herself: a link opens it in her own program, the same words stand in a cell. */
export interface Mail {
  readonly to: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
}

const encoded = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'));

/** Longer than this many a mail program cuts the link off. */
export const mailtoLengthMax = 1900;

/** `mailto:a@b.nl?bcc=…&subject=…&body=…`; without the text when the whole would be cut off. */
export const mailto = ({ to, bcc, subject, body }: Mail): string => {
  const people = bcc.length > 0 ? [`bcc=${bcc.map(encodeURIComponent).join(',')}`] : [];
  const address = `mailto:${to.map(encodeURIComponent).join(',')}?`;
  const whole = address + [...people, `subject=${encoded(subject)}`, `body=${encoded(body)}`].join('&');
  return whole.length <= mailtoLengthMax ? whole : address + [...people, `subject=${encoded(subject)}`].join('&');
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const mailFormula = (mail: Mail, words: string): string =>
  `=HYPERLINK(${quoted(mailto(mail))};${quoted(words)})`;

const addressPattern = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/u;

/** RFC 5321 allows no longer address; with it all mails together fit in a cell. */
const mailboxLengthMax = 254;

/** One mailbox; null = something else was typed. */
export const mailboxOf = (text: string): string | null => {
  const typed = text.trim();
  return typed.length <= mailboxLengthMax && addressPattern.test(typed) ? typed : null;
};
