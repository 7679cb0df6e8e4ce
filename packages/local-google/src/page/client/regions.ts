/** The parts of the page that the keyboard goes round with F6, since Tab stays within the cells, as in Sheets. */
const REGIONS = [
  { within: '.top', to: '#bekijken-als' },
  { within: '.formula', to: '.name-box' },
  { within: '.viewport', to: '[role=gridcell][tabindex="0"]' },
  { within: '.tab-bar', to: '[role=tab][aria-selected=true]' },
] as const;

export function listenToRegions(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
    const here = REGIONS.findIndex(({ within }) => document.activeElement?.closest(within));
    for (let step = 1; step <= REGIONS.length; step++) {
      const by = event.shiftKey ? -step : step;
      const next = REGIONS[(here + by + REGIONS.length * 2) % REGIONS.length];
      const element = next && document.querySelector<HTMLElement>(next.to);
      if (!element) continue;
      event.preventDefault();
      element.focus();
      return;
    }
  });
}
