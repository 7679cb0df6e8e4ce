import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { redacted } from '../../../domain/submissions/redact.ts';

/** Redaction removes a text and leaves a mark. */

const mark = '[weggehaald op 14 april 2026]';
const text: Observation = {
  measure: 'showcase',
  kind: 'text',
  value: 'Mevrouw De Vries was blij.',
  typed: 'Mevrouw De Vries was blij.',
  explanation: '',
};
const figure: Observation = {
  measure: 'lending_unfilled',
  kind: 'number',
  value: 66,
  typed: '66',
  explanation: 'Jan Jansen was ziek',
};
const finding: Finding = {
  rule: 'W4',
  kind: 'lapsed',
  level: 'query',
  measure: 'lending_unfilled',
  facts: { value: 66, explanation: 'Jan Jansen was ziek' },
  settled: false,
};
const reading = {
  observations: [text, figure],
  findings: [finding],
  totalExplanations: { lending_filled: 'Jan telde' },
};

describe('Redaction', () => {
  it('replaces a text, and leaves everything else', () => {
    const { observations, findings, totalExplanations } = redacted(reading, { about: 'showcase', mark });
    expect(observations).toEqual([{ ...text, value: mark, typed: mark }, figure]);
    expect({ findings, totalExplanations }).toEqual({
      findings: reading.findings,
      totalExplanations: reading.totalExplanations,
    });
  });

  it('of a figure takes the explanation and what a finding quotes of it, and leaves the figure', () => {
    const { observations, findings } = redacted(reading, { about: 'lending_unfilled', mark });
    expect(observations[1]).toEqual({ ...figure, explanation: mark });
    expect(findings[0]?.facts).toEqual({ value: 66, explanation: mark });
  });

  it('of a total takes what stands beside it', () => {
    expect(redacted(reading, { about: 'lending_filled', mark }).totalExplanations).toEqual({ lending_filled: mark });
  });

  it('leaves no mark where there were no words', () => {
    const blank: Observation = { ...text, kind: 'blank', value: null, typed: '' };
    expect(redacted({ observations: [blank] }, { about: 'showcase', mark }).observations).toEqual([blank]);
  });
});
