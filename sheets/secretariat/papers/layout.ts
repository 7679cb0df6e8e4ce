import type { Period } from '../../../domain/statistics/statistic.ts';

/** The positions in *Teksten*. The hidden column holds what a row is about. */
export const paperRows = { title: 0, notes: 1, links: 3, header: 4, first: 5 } as const;
export const paperColumns = { label: 0, text: 1, answer: 2, code: 3 } as const;
export const paperPlaces = { first: paperRows.first, code: paperColumns.code } as const;

/** What the working group writes for its papers (docs/domain.md, decision 5). */
export const groupTextKinds = ['summary', 'analysis', 'advice'] as const;
export type GroupTextKind = (typeof groupTextKinds)[number];

/** As typed; '' = not written yet. */
export type GroupTexts = Readonly<Record<GroupTextKind, string>>;

export const noGroupTexts: GroupTexts = { summary: '', analysis: '', advice: '' };

type TextKey = `${Period} ${GroupTextKind}`;

export const textKey = (period: Period, kind: GroupTextKind): TextKey => `${period} ${kind}`;

/** The row keys of a period: its heading, and each text. */
export const keysOf = (period: Period): readonly string[] => [
  period,
  ...groupTextKinds.map((kind) => textKey(period, kind)),
];
