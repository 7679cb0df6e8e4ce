import type { SmallWorld } from './small-world.ts';

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|src|srcset)="([^"]+)"/g)].map(([, href]) => href ?? '');

const formulaLinks = async ({ local, statistic }: SmallWorld): Promise<readonly string[]> => {
  const read = await local.world.sheets.read(statistic);
  if (!read.ok) throw new Error(read.reason);
  const { google } = local.endpoints;
  const found = await Promise.all(
    read.value.tabs.map(async ({ title }) => {
      const url = `${google}/v4/spreadsheets/${statistic}/values/${encodeURIComponent(title)}?valueRenderOption=FORMULA`;
      const answer = await fetch(url, { headers: { authorization: 'Bearer owner' } });
      const { values = [] } = (await answer.json()) as { values?: readonly (readonly unknown[])[] };
      return values.flat().flatMap((cell) => /^=HYPERLINK\("([^"]+)"/.exec(String(cell))?.[1] ?? []);
    }),
  );
  return found.flat();
};

/**
 * Follows every link and picture from both front pages and from IBL-statistiek, and returns the
 * addresses of files where nothing stands.
 */
export const deadLinks = async (world: SmallWorld): Promise<readonly string[]> => {
  const { files } = world.local.world;
  if (!files) throw new Error('This world has no files');
  const found = await formulaLinks(world);
  const waiting = [
    `${files.address}/openbaar/index.html`,
    `${files.address}/${files.boardFolder}/index.html`,
    ...found,
  ];
  const seen = new Set<string>();
  const dead: string[] = [];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url) || !url.startsWith(files.address)) continue;
    seen.add(url);
    const answer = await fetch(url);
    if (answer.status !== 200) dead.push(url);
    else if (url.endsWith('.html'))
      for (const href of linksIn(await answer.text())) waiting.push(new URL(href, url).href);
  }
  return dead;
};
