/** Puts a tab for paper in the document while it is printed. Gives the way to stop. */
export function listenToPrinting(printed: () => HTMLElement | undefined): () => void {
  let element: HTMLElement | undefined;
  const before = () => {
    element = printed();
    if (element) document.body.append(element);
  };
  const after = () => element?.remove();
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
