/**
 * A mail that the secretary sends herself. A link opens it in her mail program, and a cell holds
 * the same text.
 */
export interface Mail {
  readonly to: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
}

const encoded = (text: string): string => encodeURIComponent(text.replaceAll('\n', '\r\n'));

/** Mail programs cut off a longer link. */
export const mailtoLengthMax = 1900;

interface MailLink {
  readonly address: string;
  /** The addresses do not fit in the link, so the secretary copies them herself. */
  readonly isWithoutPeople: boolean;
}

/**
 * `mailto:a@b.nl?bcc=…&subject=…&body=…`. Leaves out the text if the whole is too long, and the
 * addresses if they alone are too long.
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

/** Google allows 50,000 characters in a cell or a formula. Further addresses are left out. */
const addressesLengthMax = 40_000;

/** As many addresses, separated by commas, as fit in a cell, and the number left out. */
export const addressesIn = (mailboxes: readonly string[]): { readonly shown: string; readonly left: number } => {
  let length = 0;
  const fitting = mailboxes.filter((one) => {
    length += one.length + 2;
    return length <= addressesLengthMax;
  });
  return { shown: fitting.join(', '), left: mailboxes.length - fitting.length };
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** @param withoutPeople the text of a link that leaves out the addresses. */
export const mailFormula = (mail: Mail, words: string, withoutPeople: (words: string) => string): string => {
  const { address, isWithoutPeople } = mailto(mail);
  return `=HYPERLINK(${quoted(address)};${quoted(isWithoutPeople ? withoutPeople(words) : words)})`;
};

const addressPattern = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/u;

/** The maximum length of an address (RFC 5321). It also makes all mails fit in a cell. */
const mailboxLengthMax = 254;

/** The mailbox in a text; null = the text is not exactly one address. */
export const mailboxOf = (text: string): string | null => {
  const typed = text.trim();
  return typed.length <= mailboxLengthMax && addressPattern.test(typed) ? typed : null;
};
