import { listed } from '../questionnaire/dutch.ts';
import { type CountingHabit, type Profile, type ProfileGroup, profileGroupIds } from '../questionnaire/profile.ts';

/** Dutch of *Register*. */

export const registerTitle = 'Register: de bibliotheken en hun bladen';
export const registerNotes = [
  'Eén regel per bibliotheek. ‘Van’ en ‘tot en met’ zijn het eerste en laatste kwartaal waarover wij cijfers vragen; leeg = tot nader order.',
  'De code verandert nooit, ook niet bij een nieuwe naam. Lichtgeel = uw vakken: wat een bibliotheek telt. Dat bepaalt wat een leeg vak betekent.',
  '‘telt dit niet’ = een leeg vak lezen wij als onbekend; ‘doet dit niet’ = als n.v.t. Een cijfer dat toch is ingevuld, telt altijd.',
] as const;

export const registerHeaders = ['Code', 'Naam', 'Plaats', 'Provincie', 'Van', 'Tot en met', 'Blad'] as const;

export const habitTexts: Readonly<Record<CountingHabit, string>> = {
  counts: 'telt dit',
  'does-not-count': 'telt dit niet',
  'does-not-do': 'doet dit niet',
};

export const profileTexts: Readonly<Record<ProfileGroup, string>> = {
  lending: 'Leveren',
  'lending-provincial': 'Leveren aan de eigen provincie',
  'lending-requests': 'Verzoeken en niet geleverd',
  borrowing: 'Ontvangen',
  'borrowing-provincial': 'Ontvangen uit de eigen provincie',
  'borrowing-requests': 'Aanvragen en zonder resultaat',
  prices: 'Prijs voor de klant',
};

export const answerHeader = 'Zo geldt het';

/** What an empty cell means for this library. */
export const profileSentence = (profile: Profile | undefined): string => {
  const namesOf = (habit: CountingHabit) =>
    profileGroupIds.filter((group) => profile?.[group] === habit).map((group) => profileTexts[group].toLowerCase());
  const unknown = namesOf('does-not-count');
  const notDone = namesOf('does-not-do');
  if (unknown.length + notDone.length === 0) return '✓ Telt alles.';
  return [
    '✓',
    unknown.length > 0 ? `Leeg = onbekend bij ${listed(unknown)}.` : '',
    notDone.length > 0 ? `Leeg = n.v.t. bij ${listed(notDone)}.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
};
