/** What is asked back about the secretary's own input; bad input is normal input. The words stand in texts.ts. */
export interface SecretariatFinding {
  readonly tab: 'overview' | 'settings' | 'profiles';
  /** What the row is about: a quarter in *Instellingen*, a library in *Overzicht* and *Wie telt wat*. */
  readonly subject: string;
  readonly kind: 'not-a-date' | 'far-away' | 'order' | 'until-past' | 'not-a-habit';
  readonly facts: Readonly<Record<string, string>>;
}
