import { measureOf } from '../../../domain/measures/measures.ts';
import { type FigureId, isTotalId, type TotalId, totalOf } from '../../../domain/measures/relations.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { capitalised, count, euros, listed, moment, period } from '../../dutch.ts';
import { nameOf, quotedName } from '../../questionnaire/figure-names.ts';
import type { CellReading } from '../../questionnaire/read/count.ts';
import { readingSentences } from '../../questionnaire/read/reading-texts.ts';
import type { PastedFigure } from './figure.ts';
import { type PasteId, pastedFiguresMax, pastedRowsMax, type Role } from './layout.ts';

/** Dutch texts of the tabs *Historie* and *KB-cijfers*. */

export const pasteTitles: Readonly<Record<PasteId, string>> = {
  history: 'Historie: cijfers van eerdere kwartalen',
  kb: 'KB-cijfers: wat de KB telde',
};

export const pasteNotes: Readonly<Record<PasteId, readonly [string, string]>> = {
  history: [
    'Plak in het lichtgele vlak: op elke regel één cijfer, met bibliotheek, kwartaal en waarde. Links leest u wat wij ervan maken. Pas met ‘Neem over’ wordt er iets bewaard.',
    'Een tabel met een kolom per cijfer mag ook, met boven elke kolom de naam van het cijfer zoals in de opgave. Wat een bibliotheek zelf al invulde, blijft staan. Daarna mag u het vlak leegmaken.',
  ],
  kb: [
    'Plak in het lichtgele vlak wat de KB u stuurt: op elke regel één cijfer, met bibliotheek, kwartaal en waarde. Links leest u wat wij ervan maken. Pas met ‘Neem over’ wordt er iets bewaard.',
    'De cijfers van de KB komen naast die van de bibliotheken te staan; ze tellen niet mee. Verschilt het veel, dan vragen wij de bibliotheek hoe dat komt. Een tabel met een kolom per cijfer mag ook.',
  ],
};

/** In the row under the title. */
export const pasteHere = 'Naar het vak waarin u plakt ↓';
export const boxLabel = '← Neem over';
export const headingAnswer = 'Wat wij lezen';

export const roleHeadings: Readonly<Record<Role, string>> = {
  library: 'Bibliotheek',
  quarter: 'Kwartaal',
  figure: 'Cijfer',
  value: 'Waarde',
  estimated: 'Geschat',
  note: 'Opmerking',
  source: 'Bron',
};

const quoted = (text: string): string => `‘${clipped(text)}’`;

/** Replaces questionnaire sentences that refer to places which a pasted table does not have. */
const otherwise: Readonly<Record<string, (facts: { typed: string; suggestion: string }) => string>> = {
  approximate: ({ typed, suggestion }) =>
    `Aanpassen: hier staat ${quoted(typed)}. Typ alleen ${suggestion} en zet bij Geschat ja.`,
  range: ({ typed }) =>
    `Aanpassen: hier staat ${quoted(typed)}. Typ één getal, uw beste schatting, en zet bij Geschat ja.`,
  'zero-and-more': ({ typed }) =>
    `Aanpassen: hier staat ${quoted(typed)}. Typ alleen 0, onbekend of n.v.t., en zet de rest bij Opmerking.`,
  later: ({ typed }) => `Aanpassen: hier staat ${quoted(typed)}. Typ onbekend, of laat de regel weg.`,
  'fee-later': ({ typed }) => `Aanpassen: hier staat ${quoted(typed)}. Typ onbekend, of laat de regel weg.`,
  'not-known': ({ typed }) => `Aanpassen: hier staat ${quoted(typed)}. Weet u het niet? Typ onbekend.`,
  'unknown-and-more': () => 'Aanpassen: typ bij de waarde alleen onbekend, en zet de rest bij Opmerking.',
  'not-applicable-and-more': () => 'Aanpassen: typ bij de waarde alleen n.v.t., en zet de rest bij Opmerking.',
};

const partsOf = (id: TotalId): string => listed(totalOf(id).addends.map((addend) => `‘${nameOf(addend)}’`));

/** More figures than these that may be meant are not named. */
const likeNamedMax = 3;

const choiceOf = (like: readonly FigureId[]): string => {
  const named = like.slice(0, likeNamedMax).map(quotedName);
  const choice = named.length === 1 ? `${named[0]}` : `${named.slice(0, -1).join(', ')} of ${named.at(-1)}`;
  return like.length > likeNamedMax ? `welk, bijvoorbeeld ${choice}` : choice;
};

export const faults = {
  noLibrary: 'Aanpassen: er staat geen bibliotheek.',
  unknownLibrary: (text: string): string =>
    `Aanpassen: de bibliotheek ${quoted(text)} kennen wij niet. Neem de naam of de code over uit het tabblad Register.`,
  severalLibraries: (text: string, codes: readonly string[]): string =>
    `Aanpassen: ${quoted(text)} kan meer dan één bibliotheek zijn. Typ de code: ${codes.join(' of ')}.`,
  noQuarter: 'Aanpassen: er staat geen kwartaal.',
  notAQuarter: (text: string): string =>
    `Aanpassen: ${quoted(text)} lezen wij niet als kwartaal. Typ bijvoorbeeld 2024-K1 of 1e kwartaal 2024.`,
  notOverYet: (text: string): string => `Aanpassen: ${quoted(text)} ligt na het kwartaal waar wij nu om vragen.`,
  noFigure: 'Aanpassen: er staat niet welk cijfer het is.',
  unknownFigure: (text: string, like: readonly FigureId[]): string => {
    if (like.length === 0)
      return `Aanpassen: het cijfer ${quoted(text)} kennen wij niet. Neem de omschrijving over uit de opgave.`;
    return like.length === 1
      ? `Aanpassen: het cijfer ${quoted(text)} kennen wij niet. Bedoelt u ${choiceOf(like)}? Typ dat.`
      : `Aanpassen: ${quoted(text)} kan meer dan één cijfer zijn. Typ ${choiceOf(like)}.`;
  },
  askedInWords: (text: string): string =>
    `Aanpassen: ${quoted(text)} wordt in woorden gevraagd; hier kunnen alleen cijfers staan.`,
  computed: (id: TotalId): string => `Aanpassen: ${quotedName(id)} rekenen wij zelf uit. Geef ${partsOf(id)} apart.`,
  noValue: 'Aanpassen: er staat geen waarde. Typ een getal, onbekend of n.v.t., of laat de regel weg.',
  notRead: ({ typed, remark }: CellReading, id: FigureId): string => {
    const { kind, facts } = remark ?? { kind: 'words', facts: { typed, suggestion: '' } };
    const other = otherwise[kind];
    if (other) return other({ typed, suggestion: String(facts.suggestion ?? '') });
    return readingSentences[kind]?.(facts, id) ?? `Aanpassen: hier staat ${quoted(typed)}. Typ een getal.`;
  },
  estimated: (text: string): string => `Aanpassen: bij Geschat staat ${quoted(text)}. Typ ja of nee.`,
  unknownSource: (text: string): string => `Aanpassen: bij Bron staat ${quoted(text)}. Haal die kolom weg.`,
  otherTab: (paste: PasteId): string =>
    paste === 'history'
      ? 'Aanpassen: dit is een cijfer van de KB. Plak het in het tabblad KB-cijfers.'
      : 'Aanpassen: dit is een cijfer van de bibliotheek zelf. Plak het in het tabblad Historie.',
  twice: (row: number): string =>
    `Aanpassen: dit cijfer staat ook op rij ${row}, met iets anders. Laat één van de twee weg.`,
};

const shownValue = ({ figure, kind, value }: PastedFigure): string => {
  if (kind === 'unknown') return 'onbekend';
  if (kind === 'not-applicable') return 'n.v.t.';
  return !isTotalId(figure) && measureOf(figure).kind === 'fee' ? euros(Number(value)) : count(Number(value));
};

/** A sentence that ends in an abbreviation has its full stop already. */
const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

export const rowAnswers = {
  heading: '✓ Kop gelezen.',
  one: (city: string, figure: PastedFigure): string =>
    ended(`✓ Gelezen: ${city}, ${period(figure.quarter)}, ${nameOf(figure.figure)}: ${shownValue(figure)}`),
  several: (number: number): string => `✓ ${count(number)} ${number === 1 ? 'cijfer' : 'cijfers'} gelezen.`,
  noFigures: 'Ter info: op deze regel staat geen cijfer.',
  again: (row: number): string => `✓ Staat ook op rij ${row}; telt één keer.`,
  noMember: 'Telt niet mee: de bibliotheek hoorde toen niet bij de groep.',
  otherQuarter: 'Telt niet mee: dat cijfer hoort bij een ander kwartaal van het jaar.',
  own: (figure: FigureId, shown: string): string =>
    `${ended(`Ter info: ${quotedName(figure)} gaf de bibliotheek zelf op als ${shown}`)} Dat blijft staan.`,
  inColumn: (figure: FigureId, fault: string): string =>
    fault.replace('Aanpassen:', `Aanpassen bij ${quotedName(figure)}:`),
  beyond: `Ter info: wij lezen ${count(pastedRowsMax)} regels tegelijk. Neem die eerst over, en plak daarna de rest.`,
};

/** What is wrong with the table as a whole. */
export const shapeFaults = {
  unclear:
    'Aanpassen: wij weten niet welke kolom wat is. Zet boven de kolommen Bibliotheek, Kwartaal, Cijfer en Waarde; of Bibliotheek en Kwartaal, met daarnaast een kolom per cijfer.',
  twice: (headings: readonly string[]): string =>
    `Aanpassen: de kolom ${quoted(headings[0] ?? '')} staat er twee keer. Laat er één weg.`,
  meant: (heading: string, like: readonly FigureId[]): string =>
    `Aanpassen: de kolom ${quoted(heading)} lezen wij niet. Bedoelt u daar een cijfer mee? Typ erboven ${choiceOf(like)}.`,
  unknown: (headings: readonly string[]): string =>
    `Ter info: ${headings.length === 1 ? 'de kolom' : 'de kolommen'} ${listed(headings.slice(0, 5).map(quoted))} lezen wij niet.`,
};

const figuresOf = (number: number): string => `${count(number)} ${number === 1 ? 'cijfer' : 'cijfers'}`;
const librariesOf = (number: number): string => `${count(number)} ${number === 1 ? 'bibliotheek' : 'bibliotheken'}`;

const namedRowsMax = 6;

const rowsNamed = (rows: readonly number[]): string => {
  const named = listed(rows.slice(0, namedRowsMax).map(String));
  const others = rows.length - namedRowsMax;
  if (others > 0) return `rij ${rows.slice(0, namedRowsMax).join(', ')} en nog ${count(others)}`;
  return `rij ${named}`;
};

export const actTexts = {
  empty: 'Hier staat nog niets. Plak hieronder uw cijfers.',
  read: (figures: number, libraries: number): string => `Gelezen: ${figuresOf(figures)} van ${librariesOf(libraries)}.`,
  nothingRead: 'Hiervan konden wij nog niets lezen.',
  wrong: (rows: readonly number[]): string =>
    `${count(rows.length)} ${rows.length === 1 ? 'rij klopt' : 'rijen kloppen'} nog niet (${rowsNamed(rows)}) en ${rows.length === 1 ? 'wordt' : 'worden'} niet overgenomen.`,
  howTo: (figures: number): string =>
    `Zet een vinkje bij ‘Neem over’; dan bewaren wij ${figures === 1 ? 'dit cijfer' : `deze ${figuresOf(figures)}`}.`,
  busy: 'Wordt overgenomen… Dat kan enkele minuten duren; u mag dit venster sluiten.',
  tooMany: `Dat zijn er te veel voor één keer: hooguit ${count(pastedFiguresMax)}. Plak een deel, neem het over, en plak dan de rest.`,
  nothingToTake: 'Er was niets om over te nemen. Haal het vinkje weg, en zet het weer als hieronder cijfers staan.',
  changedSince: 'U hebt daarna iets veranderd. Haal het vinkje weg en zet het weer, om ook dat over te nemen.',
  nothingNew: (at: number): string => `✓ Bekeken op ${moment(at)}: er is niets veranderd.`,
  taken: (at: number, figures: number): string => `✓ Overgenomen op ${moment(at)}: ${figuresOf(figures)}.`,
  stoodThere: (same: number): string => `${capitalised(figuresOf(same))} ${same === 1 ? 'stond' : 'stonden'} er al zo.`,
  kept: (kept: number): string => `${capitalised(figuresOf(kept))} gaf de bibliotheek zelf anders op; dat bleef zo.`,
  willBeKept: (kept: number): string =>
    `${capitalised(figuresOf(kept))} gaf de bibliotheek zelf anders op; dat blijft zo.`,
  mayBeEmptied: 'U mag het lichtgele vlak nu leegmaken.',
};
