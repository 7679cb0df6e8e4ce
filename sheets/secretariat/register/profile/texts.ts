import {
  type CountingHabit,
  type Profile,
  type ProfileGroup,
  profileGroupIds,
} from '../../../../domain/submissions/profile.ts';
import { listed } from '../../../dutch.ts';

/** Dutch texts of *Wie telt wat*. */

export const profileTitle = 'Wie telt wat: wat een leeg vak betekent';
export const profileNotes = [
  'Kies per bibliotheek wat zij telt. ‘Telt dit niet’: een leeg vak lezen wij als onbekend. ‘Doet dit niet’: een leeg vak lezen wij als n.v.t.',
  'De bibliotheek krijgt dan geen vraag over dat lege vak. Een cijfer dat toch is ingevuld, telt altijd.',
] as const;
export const profileHeads = { library: 'Bibliotheek', answer: 'Zo geldt het' } as const;

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

/** What an empty cell means for this library; '' when it counts everything. */
const unusual = (profile: Profile | undefined): string => {
  const namesOf = (habit: CountingHabit) =>
    profileGroupIds.filter((group) => profile?.[group] === habit).map((group) => profileTexts[group].toLowerCase());
  const unknown = namesOf('does-not-count');
  const notDone = namesOf('does-not-do');
  return [
    unknown.length > 0 ? `Leeg = onbekend bij ${listed(unknown)}.` : '',
    notDone.length > 0 ? `Leeg = n.v.t. bij ${listed(notDone)}.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
};

export const profileSentence = (profile: Profile | undefined): string => `✓ ${unusual(profile) || 'Telt alles.'}`;
