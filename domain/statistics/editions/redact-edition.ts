import type { Quarter } from '../../calendar/quarter.ts';
import { marked, type Redaction } from '../../submissions/redact.ts';
import type { Correction } from '../correction.ts';
import type { Development } from '../development.ts';
import { type Edition, readEdition, writeEdition } from './edition.ts';

interface Subject {
  readonly library: string;
  readonly quarter: Quarter;
}

const isOf = (one: Subject, { library, quarter }: Subject): boolean =>
  one.library === library && one.quarter === quarter;

/** A figure, or one of the words for which there is none. */
const harmless = /^(?:[\d.,\s€]*|onbekend|n\.v\.t\.)$/iu;

const inDevelopment = (one: Development, { about, mark }: Redaction): Development => {
  const own = one.theme === 'explanations' ? one.figure : one.theme;
  if (own !== about) return one;
  return { ...one, text: mark, typed: harmless.test(one.typed) ? one.typed : mark };
};

/**
 * The reason is either that of the whole correction or the words beside the figure. The edition
 * does not record which, so both are redacted.
 */
const inCorrection = (one: Correction, redaction: Redaction): Correction =>
  redaction.about === 'correction' || redaction.about === one.figure
    ? { ...one, reason: marked(one.reason, redaction) }
    : one;

const without = (edition: Edition, subject: Subject, redaction: Redaction): Edition => {
  const { beside } = edition;
  if (!beside) return edition;
  const developments = beside.developments.map((one) => (isOf(one, subject) ? inDevelopment(one, redaction) : one));
  const corrections = beside.corrections.map((one) => (isOf(one, subject) ? inCorrection(one, redaction) : one));
  return { ...edition, beside: { ...beside, developments, corrections } };
};

/**
 * The text of an edition without a library's words about a measure. Figures stay, also in an
 * adopted edition.
 */
export const redactedText = (text: string, subject: Subject, redaction: Redaction): string =>
  writeEdition(without(readEdition(text), subject, redaction));
