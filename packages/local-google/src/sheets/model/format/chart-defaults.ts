import type { EmbeddedChart } from '../json.ts';

type Spec = NonNullable<EmbeddedChart['spec']>;
type Axis = NonNullable<NonNullable<Spec['basicChart']>['axis']>[number];

const FONT = 'Roboto';

const withAxisDefaults = (axis: Axis, fontFamily: string): Axis => ({
  ...axis,
  ...(axis.title ? { format: { fontFamily, ...axis.format } } : {}),
  viewWindowOptions: axis.viewWindowOptions ?? {},
});

/** What Google fills in where a chart says nothing: its font, hidden rows left out. */
export const withChartDefaults = (spec: Spec): Spec => {
  const fontName = spec.fontName ?? FONT;
  const axis = spec.basicChart?.axis?.map((each) => withAxisDefaults(each, fontName));
  return {
    ...spec,
    ...(axis ? { basicChart: { ...spec.basicChart, axis } } : {}),
    ...(spec.title ? { titleTextFormat: { fontFamily: fontName, ...spec.titleTextFormat } } : {}),
    ...(spec.subtitle ? { subtitleTextFormat: { fontFamily: fontName, ...spec.subtitleTextFormat } } : {}),
    hiddenDimensionStrategy: spec.hiddenDimensionStrategy ?? 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    fontName,
  };
};
