export const MOST_SAVED_VIEWS = 200
export const LONGEST_VIEW_NAME = 100
export const LONGEST_VIEW_QUERY = 2000

/** An address of the report under a name. */
export interface SavedView {
  readonly name: string
  /** What stands behind the question mark. Days that follow the calendar stay so: `period=28d`. */
  readonly query: string
}
