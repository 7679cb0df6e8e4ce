import type { Finder } from './finder.ts';

const born = String.raw`(?:geboren|geboortedatum|geboortejaar|geb(?:\.|oorte)?\s?dat(?:um|\.)?|geb\.?)`;
const month = String.raw`(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,7}\.?`;
const date = String.raw`(?:\d{1,4}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}\d{1,4}|(?:\d{1,2}\s)?${month}\s(?:19|20)\d{2}|\d{8}|(?:19|20)\d{2})(?!\d)`;

export const birthFinders: readonly Finder[] = [
  {
    kind: 'birth-date',
    pattern: new RegExp(
      String.raw`(?<!\p{L})${born}(?!\p{L})[:\s]{0,3}(?:(?:te|in)\s[\p{L}’'-]{2,30}\s)?(?:(?:op|in|is|was)\s)?${date}`,
      'giu',
    ),
  },
];
