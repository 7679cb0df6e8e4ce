import { el } from '../dom.ts';
import type { CellView } from './cell-view.ts';

/** Brings an element in line with what its cell shows. The element stays, so focus and an open editor stay too. */
export function paintCell(element: HTMLElement, view: CellView, placing: string): void {
  element.className = `cell ${placing} ${view.classes.join(' ')}`;
  for (const name of [...element.style]) if (!name.startsWith('grid-')) element.style.removeProperty(name);
  for (const [name, value] of Object.entries(view.css)) element.style.setProperty(name, value);
  element.dataset.cell = view.name;
  element.setAttribute('aria-label', view.name);
  if (view.description) element.setAttribute('aria-description', view.description);
  else element.removeAttribute('aria-description');
  element.replaceChildren(...contents(view));
}

function contents(view: CellView): Node[] {
  const nodes: Node[] = [];
  if (view.tick !== undefined) {
    nodes.push(
      el('span', { class: 'tick', role: 'checkbox', 'aria-checked': String(view.tick), 'aria-label': view.name }),
    );
  } else if (view.text !== '') nodes.push(textNode(view));
  if (view.hasChoices) nodes.push(el('span', { class: 'choices', 'aria-hidden': 'true' }));
  return nodes;
}

function textNode(view: CellView): HTMLElement {
  const parts = view.runs.length > 0 ? view.runs.map(runNode) : [view.text];
  const text = view.link
    ? el('a', { class: 'text', href: view.link, tabindex: -1, draggable: 'false' }, ...parts)
    : el('span', { class: 'text' }, ...parts);
  if (view.spillPixels > 0) text.style.maxWidth = `calc(100% + ${view.spillPixels}px)`;
  return text;
}

function runNode({ text, css }: { text: string; css: Record<string, string> }): HTMLElement {
  const run = el('span', {}, text);
  for (const [name, value] of Object.entries(css)) run.style.setProperty(name, value);
  return run;
}
