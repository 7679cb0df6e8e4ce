/** A question about the secretary's own input. The words are in texts.ts. */
export interface SecretariatFinding {
  readonly tab: 'overview' | 'settings' | 'profiles';
  /**
   * What the row is about: a quarter in *Instellingen*, a library in *Overzicht* and *Wie telt
   * wat*.
   */
  readonly subject: string;
  readonly kind: 'not-a-date' | 'far-away' | 'order' | 'until-past' | 'not-a-habit';
  readonly facts: Readonly<Record<string, string>>;
}
