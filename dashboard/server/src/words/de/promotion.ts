/** Clicks, creatives, feeds and applications. */
export const PROMOTION = {
  'date_range: at most {most} days at once': 'date_range: höchstens {most} Tage auf einmal',
} as const
