/** The page's files, bundled once, when first asked for. */
import type { Answer } from './answer.ts';

/**
 * Undefined when the page has no such file. The bundler is loaded when the page is first opened, so
 * that most tests never load it.
 */
export async function answerPage(verb: string, path: string): Promise<Answer | undefined> {
  if (verb !== 'GET' || !/^\/($|page\/|spreadsheets\/|[\w-]+\.\w+$)/.test(path)) return undefined;
  const { pageFiles, pagePath } = await import('../page/serve.ts');
  const file = (await pageFiles()).get(pagePath(path));
  return file && { status: 200, type: file.type, data: file.body };
}
