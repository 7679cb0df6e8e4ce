import { a1 } from '../grid/a1.ts';
import type { PageCell, PageRow } from '../grid/page.ts';
import { profileGroupIds } from '../questionnaire/profile.ts';
import { type Quarter, shiftQuarter, tabTitle } from '../questionnaire/quarter.ts';
import { header, overflowing, section, subtitle, text } from '../statistic/cells.ts';
import type { EventAnswer } from './event-answer.ts';
import { eventColumns, eventInputs } from './event-row.ts';
import * as t from './event-texts.ts';
import { box, choiceInput, wordsInput } from './inputs.ts';

/** A row of changes: what was recorded from it stands in it when it has to be made anew. */
export interface EventLine {
  readonly id: string;
  readonly answer: EventAnswer;
  /** What was typed in the row when it was recorded; null = nothing is. */
  readonly recorded: readonly string[] | null;
  /** What stands in the row now, when that was answered without a tick; '' = it was not. */
  readonly shown: string;
}

export interface EventsView {
  readonly lines: readonly EventLine[];
  /** The libraries that may be chosen, as they are called. */
  readonly choices: readonly string[];
  /** The first quarter that nobody was asked about: the default. */
  readonly next: Quarter;
  readonly account: string;
}

const quartersBack = 4;
const quartersAhead = 6;

const quarterChoices = (next: Quarter): readonly string[] =>
  Array.from({ length: quartersBack + quartersAhead + 1 }, (_, index) =>
    tabTitle(shiftQuarter(next, index - quartersBack)),
  );

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** At once, before anybody of us has seen it: the tick changes the words. */
const byTick = (at: number, ticked: string, unticked: string): PageCell => ({
  ...text('', { verticalAlignment: 'TOP' }),
  formula: `=IF(${a1(at, eventColumns.box)};${quoted(ticked)};${quoted(unticked)})`,
});

const fixed = (words: string): PageCell => text(words, { verticalAlignment: 'TOP' });

const answerCell = (answer: EventAnswer, at: number, account: string): PageCell => {
  switch (answer.kind) {
    case 'empty':
      return fixed('');
    case 'asking':
      return fixed(t.askingSentence(answer.asking, account));
    case 'ready': {
      const words = t.changeSentence(answer.change);
      if (answer.hasty) return fixed(`${t.hastyWords} ${words}`);
      const before = answer.undoneAt === null ? [words, t.readyWords] : [t.undoneWords(answer.undoneAt), words];
      return byTick(at, t.busyWords, before.join(' '));
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

const inputOf = (view: EventsView, input: (typeof eventInputs)[number]): PageCell => {
  switch (input) {
    case 'kind':
      return choiceInput(t.kindChoices);
    case 'library':
    case 'other':
      return choiceInput(view.choices);
    case 'quarter':
      return choiceInput(quarterChoices(view.next));
    default:
      return wordsInput;
  }
};

const blank: PageCell = {};

/** High enough for three lines; a longer answer makes its row higher by itself. */
const eventRow = (view: EventsView, line: EventLine, at: number, fresh: boolean): PageRow => ({
  at,
  ...(fresh && { fresh }),
  cells: [
    ...eventInputs.map((input, index): PageCell => {
      const value = line.recorded?.[index];
      return { ...inputOf(view, input), ...(value && { value }) };
    }),
    { ...box, value: line.recorded !== null },
    answerCell(line.answer, at, view.account),
    ...profileGroupIds.map(() => blank),
    { value: line.id },
    { value: line.shown },
  ],
});

const headingRows = (view: EventsView, at: number): readonly PageRow[] => [
  { at, cells: [section(t.eventsHeading)] },
  ...t.eventsNotes(view.next).map((note, index) => ({ at: at + 1 + index, cells: [overflowing(subtitle(note))] })),
  { at: at + 3, cells: t.eventHeaders.map((each) => header(each, 'LEFT')) },
];

/** The block under the libraries: what changes, when, with whom. */
export const eventRows = (
  view: EventsView,
  places: ReadonlyMap<string, number>,
  fresh: ReadonlySet<string>,
  heading: number | null,
): readonly PageRow[] => [
  ...(heading === null ? [] : headingRows(view, heading)),
  ...view.lines.map((line) => eventRow(view, line, places.get(line.id) ?? 0, fresh.has(line.id))),
];
