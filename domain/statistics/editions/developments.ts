import type { Quarter } from '../../calendar/quarter.ts';
import { type LibraryEvent, nameIn } from '../../libraries/event.ts';
import type { Library } from '../../libraries/library.ts';
import { quotable } from '../../submissions/confirmed.ts';
import type { Observation } from '../../submissions/observation.ts';
import type { Development, DevelopmentTheme } from '../development.ts';
import type { Counted } from '../table/table.ts';

const themes = ['developments', 'bottlenecks', 'showcase', 'remarks'] as const satisfies readonly DevelopmentTheme[];

const textOf = (observations: readonly Observation[], measure: Observation['measure']): string => {
  const value = observations.find((each) => each.measure === measure)?.value;
  return typeof value === 'string' ? value.trim() : '';
};

type Told = Pick<Development, 'theme' | 'figure' | 'typed' | 'text' | 'publishable'>;

const told = (observations: readonly Observation[]): readonly Told[] => {
  const publishable = textOf(observations, 'showcase_publishable') === 'ja';
  const words = themes.map((theme): Told => {
    const text = textOf(observations, theme);
    return { theme, figure: null, typed: '', text, publishable: theme === 'showcase' && publishable };
  });
  const explanations = observations.map(
    (one): Told => ({
      theme: 'explanations',
      figure: one.measure,
      typed: one.typed.trim(),
      text: quotable(one),
      publishable: false,
    }),
  );
  return [...words, ...explanations].filter(({ text }) => text !== '');
};

/**
 * The libraries' words with their counted figures: newest quarter first, then by theme and by
 * place.
 */
export const developmentsOf = (
  libraries: readonly Library[],
  counted: Iterable<Counted>,
  quarters: readonly Quarter[],
  events: readonly LibraryEvent[] = [],
): readonly Development[] => {
  const byId = new Map(libraries.map((library) => [library.id, library]));
  const order: readonly DevelopmentTheme[] = [...themes, 'explanations'];
  const dutch = new Intl.Collator('nl');
  const found: Development[] = [];
  for (const { library: id, quarter, observations } of counted) {
    const library = byId.get(id);
    if (!library || !quarters.includes(quarter)) continue;
    const subject = { quarter, library: id, city: library.city, name: nameIn(library, quarter, events) };
    for (const each of told(observations)) found.push({ ...subject, ...each });
  }
  return found.sort(
    (one, other) =>
      (one.quarter < other.quarter ? 1 : one.quarter > other.quarter ? -1 : 0) ||
      order.indexOf(one.theme) - order.indexOf(other.theme) ||
      dutch.compare(one.city, other.city) ||
      dutch.compare(one.library, other.library),
  );
};
