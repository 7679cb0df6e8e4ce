import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** The conversation beside the figure, over real HTTP: emulators, functions-framework, the real clients. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const stored = (library: string) => loadSubmission(world.local.world.database, library, quarter);

describe('filling in', () => {
  it('starts with a fresh form that asks nothing back', async () => {
    expect(await world.shown('PB-ARN', 'standing', 'lastYear')).toMatch(
      /^Nog niet begonnen\. Graag uiterlijk 20 april/,
    );
    expect(await world.shown('PB-ARN', 'lending_filled_loans', 'verdict')).toBe(
      'Boeken en ander materiaal dat u dit kwartaal verstuurde. Zonder verlengingen.',
    );
  });

  it('answers beside a figure that cannot be read, and keeps what was typed', async () => {
    await world.type('PB-ARN', { lending_filled_loans: 'ca. 1200' });
    expect(await world.shown('PB-ARN', 'lending_filled_loans', 'verdict')).toBe(
      'Aanpassen: hier staat ‘ca. 1200’. Typ alleen 1200 en kies onderaan bij ‘geschat’ ja.',
    );
    expect(await world.shown('PB-ARN', 'lending_filled_loans', 'input')).toBe('ca. 1200');
    const observation = (await stored('PB-ARN'))?.reading?.observations.find(
      ({ measure }) => measure === 'lending_filled_loans',
    );
    expect(observation).toMatchObject({ kind: 'unreadable', value: null, typed: 'ca. 1200' });
  });

  it('answers a figure with a comma', async () => {
    await world.type('PB-ARN', { lending_filled_loans: '1,5' });
    expect(await world.shown('PB-ARN', 'lending_filled_loans', 'verdict')).toMatch(/^Aanpassen: /);
  });

  it('is content with a figure that can be read', async () => {
    await world.type('PB-ARN', { lending_filled_loans: '583' });
    expect(await world.shown('PB-ARN', 'lending_filled_loans', 'verdict')).toBe('✓');
  });

  it('says what is still to be divided when the parts do not add up', async () => {
    const form = completeForm();
    await world.type('PB-ARN', { ...form, lending_filled_national: '451' });
    expect(await world.shown('PB-ARN', 'lending_filled', 'verdict')).toBe(
      'Aanpassen: u leverde samen 612, maar de vier bestemmingen zijn samen 600. Nog te verdelen: 12.',
    );
  });

  it('keeps a ticked box with open points, says which, and hands in by itself once they are settled', async () => {
    await world.type('PB-ARN', { done: true });
    expect(await world.shown('PB-ARN', 'standing', 'lastYear')).toMatch(/^Nog niet ingediend: /);
    expect((await stored('PB-ARN'))?.counted).toBeNull();
    await world.type('PB-ARN', { lending_filled_national: '463' });
    expect(await world.shown('PB-ARN', 'standing', 'lastYear')).toMatch(/^Ingediend op 1 april/);
    expect(await stored('PB-ARN')).toMatchObject({ state: 'submitted', counted: { revision: 1 } });
  });

  it('counts the latest figures: a change before closing is a new revision, and the old one is kept', async () => {
    await world.type('PB-ARN', { lending_unfilled: '81' });
    expect(await stored('PB-ARN')).toMatchObject({ state: 'submitted', counted: { revision: 2 } });
    const revisions = await world.local.world.database.revisions(`PB-ARN_${quarter}`).get();
    expect(revisions.docs.map((document) => document.data().revision)).toEqual([1, 2]);
  });

  it('reads onbekend with an explanation as unknown, never as zero', async () => {
    await world.type('PB-DEV', { ...completeForm(), lending_unfilled: 'onbekend' });
    expect(await world.shown('PB-DEV', 'lending_unfilled', 'verdict')).toMatch(/^Vraag: onbekend mag\./);
    await world.type('PB-DEV', { lending_unfilled: 'Collega met verlof; volgt in mei.' }, 'explanation');
    expect(await world.shown('PB-DEV', 'lending_unfilled', 'verdict')).toMatch(/^✓/);
    const observation = (await stored('PB-DEV'))?.reading?.observations.find(
      ({ measure }) => measure === 'lending_unfilled',
    );
    expect(observation).toMatchObject({ kind: 'unknown', value: null, typed: 'onbekend' });
  });
});
