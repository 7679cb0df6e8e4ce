import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDates, endOfDay } from '../../../domain/calendar/quarter.ts';
import { markDue } from '../../../functions/store/queue/due.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { completeForm, type LibraryId, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { conversationDesk } from './conversation-desk.ts';

/** A library asks for a correction of a closed quarter, and the secretary decides. */
let world: SmallWorld;
let desk: ReturnType<typeof conversationDesk>;
beforeAll(async () => {
  world = await startSmallWorld();
  desk = conversationDesk(world, library);
});
afterAll(() => world.close());

const library: LibraryId = 'PB-ARN';
const { waitsFor, agreed, refused, question } = worklistColumns;

/** The tick is kept, and the library's questionnaire is not looked at yet. */
const agreeUnheard = async (row: number): Promise<void> => {
  const key = (await desk.worklist())[row]?.[worklistColumns.code] ?? '';
  world.local.google.faults.add({ method: 'push', when: { every: true }, kind: 'lose' });
  await desk.answer(row, worklistColumns.agreed, true);
  world.local.google.faults.clear();
  const decision = { kind: 'agreed', question: '', decidedAt: world.local.world.clock.now(), passedOn: true } as const;
  await world.local.world.database.questions.doc(key).update({ decision });
};

describe('a correction after closing', () => {
  const correct = async (cells: Record<string, string>, reason: string) => {
    await desk.typeIn(quarter, cells);
    await desk.typeIn(quarter, { done: true }, 'previous');
    await desk.typeIn(quarter, { done: reason }, 'explanation');
  };

  it('is not made by typing alone, and the cell says so', async () => {
    await world.type(library, { ...completeForm(), done: true });
    await desk.atNight(endOfDay(defaultDates(quarter).closesOn) + 6 * 3_600_000);
    await desk.typeIn(quarter, { lending_unfilled: '89' });
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 1 } });
    expect(await desk.shown(quarter, 'lending_unfilled')).toMatch(
      /^Ter info: dit kwartaal is gesloten\. Uw wijziging telt nog niet mee; meegeteld is 80\./,
    );
  });

  it('is asked for with the box and a reason, and stands in Vragen with its effect on the total', async () => {
    await correct({ lending_unfilled: '88' }, 'dubbel geteld in maart');
    expect(await desk.stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 1 } });
    expect(await desk.shown(quarter, 'standing', 'lastYear')).toMatch(/^Uw correctie ligt bij de secretaris\./);
    const row = (await desk.worklist()).find((cells) => cells[1] === '1e kwartaal 2026' && cells[waitsFor] === 'u');
    expect(row?.slice(0, 6)).toEqual([
      'Arnhem',
      '1e kwartaal 2026',
      'correctie: niet geleverd',
      '80 → 88\neffect op totaal: +10,0\u00a0%',
      '–',
      '‘dubbel geteld in maart’',
    ]);
    const overview = await desk.overviewOf('Arnhem');
    expect(overview[2]).toBe('correctie beoordelen (tab Vragen)');
  });

  it('counts once she agrees, as a revision', async () => {
    const row = (await desk.worklist()).findIndex(
      (cells) => cells[1] === '1e kwartaal 2026' && cells[waitsFor] === 'u',
    );
    await desk.answer(row, agreed, true);
    const submission = await desk.stored(quarter);
    expect(submission).toMatchObject({ state: 'closed', counted: { revision: 2 } });
    expect(submission?.counted?.observations.find(({ measure }) => measure === 'lending_unfilled')).toMatchObject({
      value: 88,
    });
    expect((await desk.worklist())[row]?.[waitsFor]).toMatch(/^✓ akkoord op 5 mei; telt mee$/);
  });

  const tick = (ticked: boolean) => desk.typeIn(quarter, { done: ticked }, 'previous');

  it('asks for nothing more with the tick and the reason that still stand, and the row asks to clear them', async () => {
    expect(await desk.shown(quarter, 'done')).toMatch(/^✓ Uw correctie telt mee\. Haal het vinkje en de reden weg\./);
    await desk.typeIn(quarter, { lending_unfilled: '90' });
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 2 }, waiting: 0 });
    expect(await desk.rowWaiting()).toBe(-1);
    expect(await desk.shown(quarter, 'standing', 'lastYear')).toMatch(
      /^Uw wijziging is nog niet gevraagd: het vinkje hoort/,
    );
    expect(await desk.shown(quarter, 'lending_unfilled')).toMatch(/meegeteld is 88\. Lees bovenaan bij ‘Stand’/);
  });

  it('asks again with a tick that is set anew', async () => {
    await tick(false);
    expect(await desk.shown(quarter, 'done')).toMatch(/^Pas het cijfer aan/);
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', waiting: 0 });
    await tick(true);
    expect(await desk.stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
  });

  it('that changes after she saw it is asked anew', async () => {
    const row = (await desk.worklist()).findIndex(
      (cells) => cells[1] === '1e kwartaal 2026' && cells[waitsFor] === 'u',
    );
    await desk.typeIn(quarter, { lending_unfilled: '91' });
    await desk.answer(row, agreed, true);
    expect(await desk.stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
  });

  it('with which she agreed, and that changed before it counted, is not said to count', async () => {
    const row = (await desk.worklist()).findIndex(
      (cells) => cells[3]?.startsWith('88 → 91') && cells[waitsFor] === 'u',
    );
    await agreeUnheard(row);
    await desk.typeIn(quarter, { lending_unfilled: '92' });
    expect(await desk.stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
    expect((await desk.worklist())[row]?.[waitsFor]).toBe('vervallen: het cijfer of de toelichting is veranderd');
  });

  it('that does not count yet may be taken back', async () => {
    const row = (await desk.worklist()).findIndex((cells) => cells[3]?.startsWith('88 → 91'));
    await desk.answer(row, agreed, false);
    await desk.typeIn(quarter, { lending_unfilled: '91' });
    expect(await desk.stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
    expect((await desk.worklist())[row]?.[waitsFor]).toBe('u');
  });

  it('is asked back beside the figure, and the answer makes it a request again', async () => {
    const row = (await desk.worklist()).findIndex(
      (cells) => cells[3]?.startsWith('88 → 91') && cells[waitsFor] === 'u',
    );
    await desk.answer(row, question, 'Uit welk systeem komt dit?');
    expect(await desk.shown(quarter, 'lending_unfilled')).toBe('Vraag van de secretaris: Uit welk systeem komt dit?');
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 2 } });
    await desk.typeIn(quarter, { lending_unfilled: 'Uit Wise, nageteld.' }, 'explanation');
    expect(await desk.stored(quarter)).toMatchObject({ state: 'correction-requested' });
  });

  it('that she asked back and then agrees with after all is being processed, and counts', async () => {
    await desk.typeIn(quarter, { lending_unfilled: '93' });
    const row = (await desk.worklist()).findIndex(
      (cells) => cells[3]?.startsWith('88 → 93') && cells[waitsFor] === 'u',
    );
    await desk.answer(row, question, 'Toch?');
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 2 } });
    const look = async (workbook: string): Promise<void> => {
      await markDue(world.local.world.database, [workbook], world.local.world.clock.now());
      await world.local.fire('sweep');
    };
    await agreeUnheard(row);
    await look(world.secretariat);
    expect((await desk.worklist())[row]?.[waitsFor]).toBe('✓ akkoord; wordt verwerkt…');
    await look(world.workbooks[library]);
    expect((await desk.worklist())[row]?.[waitsFor]).toMatch(/^✓ akkoord op \d+ mei; telt mee$/);
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 3 } });
  });

  it('is refused with a tick and a reason, not with a tick alone', async () => {
    await tick(false);
    await correct({ lending_unfilled: '95' }, 'nog eens nageteld');
    const row = await desk.rowWaiting();
    await desk.answer(row, refused, true);
    expect((await desk.worklist())[row]?.[waitsFor]).toBe('Typ rechts waarom niet.');
    expect(await desk.stored(quarter)).toMatchObject({ state: 'correction-requested' });
    await desk.answer(row, question, 'Dit hoort bij het volgende kwartaal.');
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 3 }, waiting: 0 });
    expect((await desk.worklist())[row]?.[waitsFor]).toMatch(/^✗ niet akkoord op \d+ mei; telt niet mee$/);
  });

  it('that was refused says so beside the box and the figure, with her reason', async () => {
    expect(await desk.shown(quarter, 'done')).toMatch(/^Niet overgenomen: ‘Dit hoort bij het volgende kwartaal\.’/);
    expect(await desk.shown(quarter, 'lending_unfilled')).toBe(
      'Ter info: uw correctie is niet overgenomen; meegeteld blijft 93. Zet het cijfer terug.',
    );
    await desk.typeIn(quarter, { lending_unfilled: '96' });
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 3 }, waiting: 0 });
  });

  it('that was refused is not let through by a tick afterwards, and the row says so', async () => {
    const row = (await desk.worklist()).findIndex((cells) => cells[waitsFor]?.startsWith('✗ niet akkoord'));
    await desk.answer(row, refused, false);
    await desk.answer(row, agreed, true);
    expect((await desk.worklist())[row]?.[waitsFor]).toMatch(
      /^Deze regel is klaar: wat u hier zet, telt niet\. ✗ niet akkoord/,
    );
    expect(await desk.stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 3 } });
  });
});
