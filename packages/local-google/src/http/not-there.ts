import type { Answer } from './answer.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Google answers a path or a verb that no API has with a page, not with JSON. */
export const notThere = (path: string): Answer => ({
  status: 404,
  type: 'text/html; charset=UTF-8',
  data: `<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <meta name=viewport content="initial-scale=1, minimum-scale=1, width=device-width">
  <title>Error 404 (Not Found)!!1</title>
  <p><b>404.</b> <ins>That’s an error.</ins>
  <p>The requested URL <code>${escaped(path)}</code> was not found on this server.  <ins>That’s all we know.</ins>
`,
});
