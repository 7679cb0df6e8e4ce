import type { Contact } from './contact.ts';

/** Dutch texts about how to reach the secretary. */

const secretary = 'de secretaris van de werkgroep IBL';
const opening = 'Vragen?';

/**
 * The known contact details, for use in a sentence: `ibl@voorbeeld.nl, 070 123 45 67`; '' = none.
 */
const contactWords = ({ mailbox, phone }: Contact): string =>
  [mailbox, phone].filter((words) => words !== '').join(', ');

/** `Vragen? Mail of bel de secretaris van de werkgroep IBL: ibl@voorbeeld.nl, 070 123 45 67`. */
export const contactSentence = (contact: Contact): string => {
  const { mailbox, phone } = contact;
  if (mailbox === '' && phone === '') return `${opening} Stel ze gerust aan ${secretary}.`;
  const verb = mailbox === '' ? 'Bel' : phone === '' ? 'Mail' : 'Mail of bel';
  return `${opening} ${verb} ${secretary}: ${contactWords(contact)}`;
};

/** Whether a text is our contact sentence, with any contact details. */
export const isContactSentence = (words: string): boolean => words.startsWith(opening);

/** `Vraag de secretaris (ibl@voorbeeld.nl, 070 123 45 67)`. */
export const askSecretary = (contact: Contact): string => {
  const words = contactWords(contact);
  return words === '' ? 'Vraag de secretaris' : `Vraag de secretaris (${words})`;
};
