import type { DevelopmentTheme } from '../../../domain/statistics/development.ts';

/** Dutch texts of *Ontwikkelingen*. */
export const title = 'Ontwikkelingen: wat de bibliotheken schreven';
export const note =
  'Per kwartaal, het nieuwste bovenaan, in hun eigen woorden. Past een tekst niet in het vak, dubbelklik er dan op: hij staat er helemaal.';
export const level =
  'Niveau: werkgroep en bestuur. Met namen; niet om naar buiten te brengen, behalve een voorbeeld waar dat bij staat.';
export const none = 'Er zijn nog geen teksten ingediend.';

export const themes: Readonly<Record<DevelopmentTheme, string>> = {
  developments: 'Ontwikkelingen',
  bottlenecks: 'Knelpunten',
  showcase: 'Mooie voorbeelden',
  remarks: 'Opmerkingen bij het geheel',
  explanations: 'Toelichtingen bij cijfers',
};

export const headers = { text: 'Tekst', about: 'Hoort bij' } as const;
export const publishable = 'Mag naar buiten.';
export const notPublishable = 'Niet naar buiten.';
