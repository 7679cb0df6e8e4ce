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

export interface MailLink {
  readonly address: string;
  /** The addresses do not fit in it: she copies them herself. */
  readonly isWithoutPeople: boolean;
}

/**
 * `mailto:a@b.nl?bcc=…&subject=…&body=…`; without the text when the whole would be cut off, and without the addresses when
 * even those would be.
 */
export const mailto = ({ to, bcc, subject, body }: Mail): MailLink => {
  const people = bcc.length > 0 ? [`bcc=${bcc.map(encodeURIComponent).join(',')}`] : [];
  const receiver = `mailto:${to.map(encodeURIComponent).join(',')}?`;
  const title = `subject=${encoded(subject)}`;
  const whole = receiver + [...people, title, `body=${encoded(body)}`].join('&');
  const withoutText = receiver + [...people, title].join('&');
  const address = [whole, withoutText].find(({ length }) => length <= mailtoLengthMax);
  return { address: address ?? `mailto:?${title}`, isWithoutPeople: address === undefined };
};

/** A cell takes 50,000 characters, and Google as many in a formula; what is longer is left out of the list. */
const addressesLengthMax = 40_000;

/** Addresses one after the other, as many as fit in a cell. */
export const addressesIn = (mailboxes: readonly string[]): { readonly shown: string; readonly left: number } => {
  let length = 0;
  const fitting = mailboxes.filter((one) => {
    length += one.length + 2;
    return length <= addressesLengthMax;
  });
  return { shown: fitting.join(', '), left: mailboxes.length - fitting.length };
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** @param withoutPeople what the link says when the addresses are not in it. */
export const mailFormula = (mail: Mail, words: string, withoutPeople: (words: string) => string): string => {
  const { address, isWithoutPeople } = mailto(mail);
  return `=HYPERLINK(${quoted(address)};${quoted(isWithoutPeople ? withoutPeople(words) : words)})`;
};

const addressPattern = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/u;

/** RFC 5321 allows no longer address; with it all mails together fit in a cell. */
const mailboxLengthMax = 254;

/** One mailbox; null = something else was typed. */
export const mailboxOf = (text: string): string | null => {
  const typed = text.trim();
  return typed.length <= mailboxLengthMax && addressPattern.test(typed) ? typed : null;
};
