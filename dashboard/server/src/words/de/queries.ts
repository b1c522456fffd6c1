/** What is wrong with a question about figures; names of fields and dimensions stay as the API calls them. */
export const QUERIES = {
  'No such figures: {why}. {pairs}.': 'Solche Zahlen gibt es nicht: {why}. {pairs}.',
  '{name} can be combined with nothing': '{name} lässt sich mit nichts verbinden',
  '{name} can be combined with {others}': '{name} lässt sich mit {others} verbinden',
  '{name} exists only together with another dimension':
    '{name} gibt es nur zusammen mit einer anderen Dimension',
  'these two are not counted together': 'diese beiden werden nicht zusammen gezählt',
  'at most two dimensions (a filter counts as one) can be combined':
    'höchstens zwei Dimensionen (ein Filter zählt als eine) lassen sich verbinden',
  'filters: only one filter at a time; figures are counted by one dimension or two, so that no crowd becomes too small':
    'filters: nur ein Filter auf einmal; Zahlen werden nach einer oder zwei Dimensionen gezählt, damit keine Gruppe zu klein wird',
  'filters.0.0: the operator must be is or contains; negations, patterns and combinations would single out groups below the gate':
    'filters.0.0: der Operator muss is oder contains sein; Verneinungen, Muster und Verbindungen würden Gruppen unter der Schwelle herausgreifen',
  'filters.0.3: modifiers are not supported': 'filters.0.3: Zusätze werden nicht unterstützt',
  'filters.0.1: not a dimension; known are {names}': 'filters.0.1: keine Dimension; bekannt sind {names}',
  'filters.0.1: time is chosen by date_range, not by a filter':
    'filters.0.1: die Zeit wird mit date_range gewählt, nicht mit einem Filter',
  'filters.0.2: must be a list of 1 to 100 texts that are not empty':
    'filters.0.2: muss eine Liste von 1 bis 100 Texten sein, die nicht leer sind',
  'time:{unit} is for ranges of up to {days} days': 'time:{unit} ist für Zeiträume von bis zu {days} Tagen',
  'time:hour exists for the totals only; use time:day with a dimension or a filter':
    'time:hour gibt es nur für die Summen; verwenden Sie time:day mit einer Dimension oder einem Filter',
  'dimensions: the same dimension is listed twice': 'dimensions: dieselbe Dimension steht zweimal da',
  'dimensions.{index}: not a dimension; known are {names}':
    'dimensions.{index}: keine Dimension; bekannt sind {names}',
  'dimensions: only one time dimension at a time': 'dimensions: nur eine Zeitdimension auf einmal',
  'metrics: the site has no currency, so no amounts are counted':
    'metrics: die Website hat keine Währung, daher werden keine Beträge gezählt',
  'metrics: the same metric is listed twice': 'metrics: dieselbe Kennzahl steht zweimal da',
  'metrics: {names} {n, plural, one {does} other {do}} not exist for {about}; there are {known}':
    'metrics: {names} {n, plural, one {gibt} other {gibt}} es nicht für {about}; es gibt {known}',
  'metrics: {names}: sales are counted for the whole site and by one of {known}, so that every row is of enough buyers; not by {asked}':
    'metrics: {names}: Verkäufe werden für die ganze Website gezählt und nach einer von {known}, damit jede Zeile von genügend Käufern ist; nicht nach {asked}',
  visits: 'Besuche',
  pages: 'Seiten',
  'order_by.{index}: must be one of the metrics or dimensions asked for':
    'order_by.{index}: muss eine der gefragten Kennzahlen oder Dimensionen sein',
  'The owner has not declared this property, so it is not counted ({declared})':
    'Der Inhaber hat diese Eigenschaft nicht angegeben, darum wird sie nicht gezählt ({declared})',
  'none is': 'keine ist es',
  'declared: {names}': 'angegeben: {names}',
} as const
