/** What can be a goal, and how the owner reads it. */
export const GOAL_KINDS = {
  event: 'An event that the site sends',
  page: 'A page that is opened',
  exit_link: 'A link that leads away',
  download: 'A file that is downloaded',
  scroll: 'A page that is read down to a depth',
  sale: 'An event with an amount of money',
} as const

export type GoalKind = keyof typeof GOAL_KINDS

/** How far down a page has been read, in percent. */
export const SCROLL_DEPTHS = [25, 50, 75, 100] as const
export type ScrollDepth = (typeof SCROLL_DEPTHS)[number]

/** Something that somebody on the site does. `pattern` is of names, paths or addresses, `*` in it stands for anything. */
export interface Deed {
  readonly kind: GoalKind
  readonly pattern: string
  /** Only of `scroll`. */
  readonly depth?: ScrollDepth
}

/**
 * A goal that the owner declared; counted from then on, under its name. An event of the site's own that no goal fits is
 * a goal under its own name.
 */
export interface Goal extends Deed {
  /** 1 to 120 characters, different from the site's other goals. */
  readonly name: string
}

export const MOST_GOALS = 100
