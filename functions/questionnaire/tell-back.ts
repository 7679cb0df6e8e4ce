import { isOpenAt } from '../../domain/rules/settle.ts';
import { tabBack } from '../../sheets/questionnaire/repair/healed.ts';
import type { OpenedQuarter } from '../store/register/registry.ts';
import type { Check } from '../store/submissions/submissions.ts';
import type { CheckInput } from './judge-tab.ts';

/**
 * The last reading, with the finding that the tab was deleted, which the tab shows until somebody
 * types in it. Null when the tab was never read, or when the finding is there already.
 */
export const toldBack = (input: CheckInput, opened: OpenedQuarter): Check | null => {
  const before = input.submissions.get(opened.quarter);
  if (!before?.reading) return null;
  const said = tabBack(isOpenAt(input.now, opened, before.reopenedUntil));
  const { findings } = before.reading;
  if (findings.some(({ kind, facts }) => kind === said.kind && facts.open === said.facts.open)) return null;
  const others = findings.filter(({ kind }) => kind !== said.kind);
  const reading = { ...before.reading, number: input.number, findings: [said, ...others] };
  return { before, submission: { ...before, reading }, reading, revision: null, accepted: null, changedAt: null };
};
