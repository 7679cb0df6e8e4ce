import { describe, expect, it } from 'vitest';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import {
  all,
  arnhem,
  askedOf,
  free,
  group,
  type Inputs,
  joins,
  library,
  merges,
  renames,
  stateOf,
} from './change-fixture.ts';

/** An incomplete or impossible row of the register raises a question. */

describe('a row that is not whole, or cannot be', () => {
  it.each<[string, Inputs, object]>([
    ['something, but not what happens', { library: 'Tilburg' }, { kind: 'kind-first' }],
    ['another word than those of the list', { kind: 'gaat weg' }, { kind: 'not-a-kind', typed: 'gaat weg' }],
    ['an area that changes, but not how', { kind: 'werkgebied wordt groter of kleiner' }, { kind: 'which-area' }],
    ['no library', { kind: 'stopt met de groep' }, { kind: 'library' }],
    ['a library that nobody knows', { ...renames, library: 'Tiel' }, { kind: 'not-a-library', typed: 'Tiel' }],
    ['a library that is nearly one', { ...renames, library: 'Tilbur' }, { kind: 'not-a-library', typed: 'Tilbur' }],
    ['a merger of one', merges, { kind: 'merges-with' }],
    ['a merger of one with itself', { ...merges, other: 'PB-DEV' }, { kind: 'twice', library: 'Deventer' }],
    ['into nothing', { kind: 'gaat op in een andere bibliotheek', library: 'Tilburg' }, { kind: 'goes-into' }],
    ['no name', { ...renames, name: ' ' }, { kind: 'name' }],
    ['the name that it has', { ...renames, name: 'DE bibliotheek Tilburg Centrum' }, { kind: 'same-name' }],
    ['a name that another has', { ...renames, name: 'rozet' }, { kind: 'name-taken', library: 'rozet' }],
    ['a name without end', { ...renames, name: 'x'.repeat(81) }, { kind: 'name-long' }],
    ['a new library without a place', { ...joins, city: '' }, { kind: 'place' }],
    ['a new library without a province', { ...joins, province: '' }, { kind: 'place' }],
    ['no quarter', { ...renames, quarter: 'juli' }, { kind: 'not-a-quarter', typed: 'juli' }],
    ['a quarter that there is not', { ...renames, quarter: '2026-K5' }, { kind: 'not-a-quarter', typed: '2026-K5' }],
    ['a quarter just too far', { ...renames, quarter: '2029-K3' }, { kind: 'far-away', quarter: '2029-Q3' }],
    ['who has left', { kind: 'stopt met de groep', library: 'Enschede' }, { kind: 'ended', quarter: '2024-Q4' }],
    [
      'who was not there before',
      { kind: 'stopt met de groep', library: 'Almere', quarter: '2026-K1' },
      { kind: 'not-yet', library: 'Almere', quarter: '2026-Q1' },
    ],
    [
      'who filled in figures already',
      { kind: 'stopt met de groep', library: 'Arnhem' },
      { kind: 'figures', library: 'Arnhem', quarter: '2026-Q2' },
    ],
    ['a merger with who filled in figures', { ...merges, other: 'Arnhem' }, { kind: 'figures', library: 'Arnhem' }],
    ['open, and never closed', { kind: 'weer open', library: 'Tilburg' }, { kind: 'not-closed', library: 'Tilburg' }],
    ['words for an address', { ...joins, address: 'volgt' }, { kind: 'address', answer: { kind: 'no-address' } }],
    [
      'the address of another library',
      { ...joins, address: arnhem.workbookId ?? '' },
      { kind: 'address', answer: { kind: 'of-another', library: 'Arnhem' } },
    ],
    ['an address that nobody looked at', { ...joins, address: free }, { kind: 'address', answer: { kind: 'unseen' } }],
  ])('%s', (_, inputs, asking) => {
    expect(askedOf(group, inputs)).toMatchObject(asking);
  });

  it('a quarter that was adopted is changed no more, the one after it is', () => {
    const adopted = { ...group, final: new Set<Quarter>(['2025-Q4', '2025-Q3']) };
    expect(askedOf(adopted, { ...renames, quarter: '2025-K4' })).toEqual({ kind: 'final', quarter: '2025-Q4' });
    expect(askedOf(adopted, { ...renames, quarter: '2025-K1' })).toEqual({ kind: 'final', quarter: '2025-Q3' });
    expect(askedOf(adopted, { ...renames, quarter: '2026-K1' })).toBeUndefined();
  });

  it('two libraries in one place are called by their names', () => {
    const two = stateOf([...all, library('PB-AR3', 'Bibliotheek West', 'Arnhem')]);
    expect(askedOf(two, { ...renames, library: 'Arnhem' })).toEqual({ kind: 'several', typed: 'Arnhem' });
    expect(askedOf(two, { ...renames, library: 'bibliotheek  west' })).toBeUndefined();
  });
});
