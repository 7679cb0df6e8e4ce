import { el } from './dom.ts';
import { texts } from './texts.ts';

interface Question {
  title: string;
  text: string;
  /** The button that confirms; the other one always cancels. */
  yes?: string;
  /** Asks for a line of text, which is what the answer then is. */
  input?: { type: string; suggestion: string };
}

/** Asks in a modal dialog. Gives undefined when the person backs out, else the text typed, or ''. */
export async function ask({ title, text, yes, input }: Question): Promise<string | undefined> {
  const field =
    input && el('input', { type: input.type, value: input.suggestion, 'aria-label': title, autofocus: true });
  const dialog = el(
    'dialog',
    { 'aria-label': title },
    el(
      'form',
      { method: 'dialog', novalidate: true },
      el('h2', {}, title),
      ...text.split('\n').map((line) => el('p', {}, line)),
      ...(field ? [field] : []),
      el(
        'div',
        { class: 'actions' },
        ...(yes ? [el('button', { value: 'no', type: 'button', class: 'quiet' }, texts.cancel)] : []),
        el('button', { value: 'yes', class: 'primary' }, yes ?? texts.ok),
      ),
    ),
  );
  dialog.querySelector('button.quiet')?.addEventListener('click', () => dialog.close('no'));
  document.body.append(dialog);
  dialog.showModal();
  if (!field) dialog.querySelector<HTMLElement>('button.primary')?.focus();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  dialog.remove();
  return dialog.returnValue === 'yes' ? (field?.value ?? '') : undefined;
}
