import { type SheetLocale, sheetLocale } from './locale.ts';

/** The pattern that Google uses for a number format that names a type only (`{ type: 'DATE' }`). */
export const defaultPattern = (type: string, localeName: string): string => {
  const locale = sheetLocale(localeName);
  switch (type) {
    case 'NUMBER':
      return '#,##0.00';
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return locale.currencyPattern.replace('0', '0.00');
    case 'SCIENTIFIC':
      return '0.00E+00';
    case 'DATE':
      return locale.date;
    case 'TIME':
      return timePattern(locale);
    case 'DATE_TIME':
      return `${locale.date} ${locale.time}`;
    case 'TEXT':
      return '@';
    default:
      return '';
  }
};

/** The half-day clock where the locale's language writes it; beside a date Google always counts to 24. */
const timePattern = ({ tag, time }: SheetLocale): string =>
  new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 ? 'h:mm:ss am/pm' : time;
