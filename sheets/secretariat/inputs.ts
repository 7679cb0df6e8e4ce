import { colour } from '../grid/cells.ts';
import type { PageCell } from '../grid/page.ts';

/** The secretary's inputs look like those of the libraries: light yellow with a border. */
const border = { style: 'SOLID', colorStyle: colour.yellow };
const borders = { top: border, bottom: border, left: border, right: border };
const inputStyle = {
  backgroundColorStyle: colour.inputFill,
  borders,
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
} as const;

export const box: PageCell = {
  input: true,
  value: false,
  style: inputStyle,
  validation: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
};

const longDate = { type: 'DATE', pattern: 'd mmmm yyyy' } as const;
/** For a narrow column, because a date that does not fit shows as `###`. */
export const shortDate = { type: 'DATE', pattern: 'd-m-yyyy' } as const;

export const dateInput = (
  alignment: 'LEFT' | 'CENTER' = 'CENTER',
  numberFormat: typeof longDate | typeof shortDate = longDate,
): PageCell => ({
  input: true,
  style: { ...inputStyle, horizontalAlignment: alignment, numberFormat },
});

export const wordsInput: PageCell = {
  input: true,
  style: { ...inputStyle, horizontalAlignment: 'LEFT', verticalAlignment: 'TOP', wrapStrategy: 'WRAP' },
};

/** Google's limit for a list. */
const choicesMax = 500;

const oneOf = (choices: readonly string[]): Pick<PageCell, 'validation'> =>
  choices.length > choicesMax
    ? {}
    : {
        validation: {
          condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
          strict: false,
          showCustomUi: true,
        },
      };

/**
 * A choice from a list. Other text is kept, and answered beside it. If the list is too long, its
 * items can be typed.
 */
export const choiceInput = (choices: readonly string[], value?: string): PageCell => ({
  input: true,
  ...(value !== undefined && { value }),
  style: { ...inputStyle, horizontalAlignment: 'LEFT', verticalAlignment: 'MIDDLE', wrapStrategy: 'WRAP' },
  ...oneOf(choices),
});

const euroPattern = { type: 'CURRENCY', pattern: '"€" #,##0.00' } as const;

export const euroInput: PageCell = { input: true, style: { ...inputStyle, numberFormat: euroPattern } };

/** Pasted cells stay text, so that Google does not turn them into dates. */
export const pastedStyle = {
  backgroundColorStyle: colour.inputFill,
  textFormat: { fontFamily: 'Arial', fontSize: 10 },
  numberFormat: { type: 'TEXT' },
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'CLIP',
} as const;
