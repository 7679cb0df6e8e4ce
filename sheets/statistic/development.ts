import type { Quarter } from '../questionnaire/quarter.ts';
import type { FigureId } from './statistic.ts';

export type DevelopmentTheme = 'developments' | 'bottlenecks' | 'showcase' | 'remarks' | 'explanations';

/** What a library wrote: under a theme, or beside a figure. */
export interface Development {
  readonly quarter: Quarter;
  readonly library: string;
  readonly city: string;
  readonly name: string;
  readonly theme: DevelopmentTheme;
  /** The figure that is explained, and what stood there; null for the themes. */
  readonly figure: FigureId | null;
  readonly typed: string;
  readonly text: string;
  /** An example that the board may use outside. */
  readonly publishable: boolean;
}

const emailAddress = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
/** Digits with the spaces, dashes and brackets that people put between them. */
const digitRun = /(?<![\d.,])\(?\+?\d[\d\s()-]{7,}\d(?![\d.,]\d)/gu;

/** Ten digits from 0, or from +31 or 0031. */
const isPhoneNumber = (run: string): boolean =>
  /^(?:0|31|0031)[1-9]\d{8}$/.test(run.replace('(0)', '').replace(/\D/g, ''));

/** The number of an old book has ten digits too, but says what it is. */
const saysIsbn = /isbn\D{0,6}(?:10\D{1,3})?$/iu;

/** E-mail addresses and phone numbers are never published, whatever was typed. */
export const withoutContactDetails = (text: string, instead: { email: string; phone: string }): string =>
  text
    .replace(emailAddress, instead.email)
    .replace(digitRun, (run, offset: number, whole: string) =>
      isPhoneNumber(run) && !saysIsbn.test(whole.slice(0, offset)) ? instead.phone : run,
    );
