import { type Quarter, shiftQuarter } from '../../../domain/calendar/quarter.ts';
import type { EventAnswer } from '../../../domain/libraries/change-answer.ts';
import { type EventInput, eventInputs } from '../../../domain/libraries/change-row.ts';
import { period } from '../../dutch.ts';
import { a1 } from '../../grid/a1.ts';
import { header, overflowing, section, subtitle, text } from '../../grid/cells.ts';
import type { PageCell, PageRow } from '../../grid/page.ts';
import { box, choiceInput, wordsInput } from '../inputs.ts';
import { eventColumns } from './event-row.ts';
import * as t from './event-texts.ts';
import { registerColumns as columns } from './register.ts';

/** A row of changes. It restores what was recorded if the row is rebuilt. */
export interface EventLine {
  readonly id: string;
  readonly answer: EventAnswer;
  /** What was typed in the row when it was recorded; null = nothing recorded. */
  readonly recorded: readonly string[] | null;
  /** The digest of the row when it was answered without a tick; '' = not answered. */
  readonly shown: string;
}

export interface EventsView {
  readonly lines: readonly EventLine[];
  /** The names of the libraries to choose from. */
  readonly choices: readonly string[];
  /** The first quarter that no library has been asked about; the default. */
  readonly next: Quarter;
  readonly account: string;
}

const quartersBack = 4;
const quartersAhead = 6;

const quarterChoices = (next: Quarter): readonly string[] =>
  Array.from({ length: quartersBack + quartersAhead + 1 }, (_, index) =>
    period(shiftQuarter(next, index - quartersBack)),
  );

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** A formula, so that the words follow the tick at once. */
const byTick = (at: number, ticked: string, unticked: string): PageCell => ({
  ...text('', { verticalAlignment: 'MIDDLE' }),
  formula: `=IF(${a1(at, eventColumns.box)};${quoted(ticked)};${quoted(unticked)})`,
});

const fixed = (words: string): PageCell => text(words, { verticalAlignment: 'MIDDLE' });

const answerCell = (answer: EventAnswer, at: number, account: string): PageCell => {
  switch (answer.kind) {
    case 'empty':
      return fixed('');
    case 'asking':
      return fixed(t.askingSentence(answer.asking, account));
    case 'ready': {
      const words = t.changeSentence(answer.change);
      if (answer.hasty) return fixed(`${t.hastyWords} ${words}`);
      const before =
        answer.undoneAt === null
          ? [words, t.workbookToCome(answer.change), t.readyWords]
          : [t.undoneWords(answer.undoneAt), words];
      return byTick(at, t.busyWords, before.filter((part) => part !== '').join(' '));
    }
    case 'done': {
      const words = `${t.doneWords(answer.doneAt)} ${t.changeSentence(answer.change)}`;
      return answer.altered
        ? fixed(`${words} ${t.alteredWords}`)
        : byTick(at, `${words} ${t.undoWords}`, t.undoingWords);
    }
    case 'kept': {
      const words = `${t.doneWords(answer.doneAt)} ${t.changeSentence(answer.change)}`;
      return byTick(at, words, `${words} ${t.keptWords(answer.hindrance)}`);
    }
  }
};

/** The recorded library stays among the choices, even if it has ended since. */
const choicesOf = (choices: readonly string[], recorded: string | undefined): readonly string[] =>
  !recorded || choices.includes(recorded) ? choices : [...choices, recorded];

const inputOf = (view: EventsView, input: EventInput, recorded: string | undefined): PageCell => {
  switch (input) {
    case 'kind':
      return choiceInput(t.kindChoices);
    case 'library':
    case 'other':
      return choiceInput(choicesOf(view.choices, recorded));
    case 'quarter':
      return choiceInput(choicesOf(quarterChoices(view.next), recorded));
    default:
      return { ...wordsInput, style: { ...wordsInput.style, verticalAlignment: 'MIDDLE' } };
  }
};

const blank: PageCell = {};

const eventRow = (view: EventsView, line: EventLine, at: number, fresh: boolean): PageRow => {
  const cells: PageCell[] = Array.from({ length: columns.hidden }, () => blank);
  for (const [index, input] of eventInputs.entries()) {
    const recorded = line.recorded?.[index];
    cells[eventColumns[input]] = { ...inputOf(view, input, recorded), ...(recorded && { value: recorded }) };
  }
  cells[eventColumns.box] = { ...box, value: line.recorded !== null };
  cells[columns.answer] = answerCell(line.answer, at, view.account);
  return { at, ...(fresh && { fresh }), cells: [...cells, { value: line.id }, { value: line.shown }] };
};

const headingRows = (view: EventsView, at: number): readonly PageRow[] => [
  { at, cells: [section(t.eventsHeading)] },
  ...t.eventsNotes(view.next).map((note, index) => ({ at: at + 1 + index, cells: [overflowing(subtitle(note))] })),
  { at: at + 3, cells: t.eventHeaders.map((each) => header(each, 'LEFT')) },
];

/** The block below the libraries: what changes, when, and for which libraries. */
export const eventRows = (
  view: EventsView,
  places: ReadonlyMap<string, number>,
  fresh: ReadonlySet<string>,
  heading: number | null,
): readonly PageRow[] => [
  ...(heading === null ? [] : headingRows(view, heading)),
  ...view.lines.map((line) => eventRow(view, line, places.get(line.id) ?? 0, fresh.has(line.id))),
];
