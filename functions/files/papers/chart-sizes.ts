/** Sixteen by nine, as a slide is; letters come out at 26 px or more. */
export const slide = { width: 1920, height: 1080 };
/** The same for a paper: over 17 cm these are 180 to the inch. */
export const printSize = { width: 1200, height: 675 };

/** A chart in a paper that is not as high as a slide: its letters stay 8 points high over the width of the text. */
export const printLetters = 32;

/** On a phone a slide's letters cannot be read: there the chart stands upright, with letters of its own size, twice as sharp. */
export const phone = { width: 360, height: 480, letters: 14 };
export const phoneSharpness = 2;
export const phoneName = (name: string): string => `${name}-telefoon.png`;

/** The picture with which the front page leads to a period: whichever chart is its first. */
export const firstChart = 'eerste-grafiek';
