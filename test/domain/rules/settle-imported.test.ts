import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../domain/submissions/observation.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { changed, closed, done, step } from './checks.ts';
import { observe } from './fixture.ts';

/** A submission with imported figures. */

describe('A submission to which an import added a figure that no form asks', () => {
  const figure: Observation = { measure: 'lending_days_3_7', kind: 'number', value: 40, typed: '40', explanation: '' };
  const handedIn = step(null, done, 1);
  const imported: Submission = {
    ...handedIn,
    counted: handedIn.counted && {
      ...handedIn.counted,
      revision: 2,
      observations: [...handedIn.counted.observations, figure],
    },
  };

  test('has nothing new at the next look', () => {
    expect(step(imported, done, 2)).toMatchObject({ state: 'submitted', made: 0, counted: imported.counted });
  });

  test('asks for no correction when nothing that is asked differs', () => {
    const look = { ...done, at: closed, correction: 'dubbel geteld in maart' };
    expect(step(imported, look, 2)).toMatchObject({ state: 'closed', made: 0 });
  });

  test('keeps it when something else changes', () => {
    const { made, counted } = step(imported, { ...done, values: changed }, 2);
    expect(made).toBe(3);
    expect(counted?.observations).toEqual([...observe(changed), figure]);
  });

  test('keeps it in a correction that the secretary agrees with', () => {
    const look = {
      ...done,
      values: changed,
      at: closed,
      correction: 'dubbel geteld in maart',
      decided: 'agreed',
    } as const;
    expect(step(imported, look, 2).counted?.observations).toEqual([...observe(changed), figure]);
  });
});
