/** Dutch texts of *Correcties*. */
export const title = 'Correcties: wat er veranderde na publicatie';
export const note =
  'Een gepubliceerd cijfer verandert in die uitgave niet meer. Wat een bibliotheek daarna verbeterde of alsnog indiende staat hier, en telt mee in de volgende uitgave.';
export const level = 'Niveau: bestuur. Met namen van bibliotheken.';
export const none = 'Er is na publicatie niets veranderd.';
export const noReason = '(geen reden opgegeven)';
export const headers = [
  'Kwartaal',
  'Bibliotheek',
  'Cijfer',
  'Stond er',
  'Nu',
  'Verschil',
  'Gewijzigd op',
  'Waarom',
] as const;
