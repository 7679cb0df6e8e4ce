import type { PersonalKind } from '../../../domain/rules/personal/privacy.ts';
import { listed } from '../../dutch.ts';
import { type Facts, type Sentence, text } from './sentence.ts';

/** Dutch about personal data in a text. */

/** Each kind as the object of a sentence. */
export const personalNouns: Readonly<Record<PersonalKind, string>> = {
  'e-mail': 'een e-mailadres',
  phone: 'een telefoonnummer',
  number: 'het nummer van een persoon, een pas of een rekening',
  'birth-date': 'een geboortedatum',
  address: 'een adres',
  name: 'misschien een naam',
};

const pronouns: Readonly<Record<PersonalKind, string>> = {
  'e-mail': 'het',
  phone: 'het',
  number: 'het',
  'birth-date': 'die',
  address: 'het',
  name: 'die',
};

/** The notice about one kind; `facts.kinds` lists all kinds when there are several. */
const noticeOf =
  (kind: PersonalKind): Sentence =>
  (facts: Facts, id) => {
    const kinds = facts.kinds === undefined ? [kind] : (text(facts, 'kinds').split(' ') as PersonalKind[]);
    const [verb, it] = kinds.length === 1 ? ['staat', pronouns[kind]] : ['staan', 'ze'];
    // A null measure is the reason of a correction.
    const where = id === null ? 'uw reden' : 'uw tekst';
    return `Ter info: in ${where} ${verb} ${listed(kinds.map((one) => personalNouns[one]))}. Wij publiceren ${it} niet; haal ${it} liever weg.`;
  };

const kinds = Object.keys(personalNouns) as PersonalKind[];

/** One sentence per kind of personal data. */
export const personalSentences: Readonly<Record<string, Sentence>> = Object.fromEntries(
  kinds.map((kind) => [`AVG ${kind}`, noticeOf(kind)]),
);
