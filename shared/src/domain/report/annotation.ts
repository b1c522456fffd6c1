export const MOST_ANNOTATIONS = 2000
export const LONGEST_ANNOTATION = 300

/** What happened on a day, in the owner's words, to be read in the chart. */
export interface Annotation {
  /** Local day of the site, `YYYY-MM-DD`. */
  readonly day: string
  readonly words: string
}
