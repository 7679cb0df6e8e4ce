/** Fixed ids: a tab is ours by its id, whatever its title. */
export const secretariatTabs = {
  overview: { sheetId: 8001, title: 'Overzicht' },
  register: { sheetId: 8002, title: 'Register' },
  worklist: { sheetId: 8004, title: 'Vragen' },
  group: { sheetId: 8005, title: 'Werkgroep' },
  settings: { sheetId: 8003, title: 'Instellingen' },
  papers: { sheetId: 8011, title: 'Teksten' },
  history: { sheetId: 8012, title: 'Historie' },
  kbFigures: { sheetId: 8013, title: 'KB-cijfers' },
  profiles: { sheetId: 8006, title: 'Wie telt wat' },
  guide: { sheetId: 8015, title: 'Uitleg' },
} as const;
