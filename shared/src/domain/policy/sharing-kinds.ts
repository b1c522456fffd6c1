/**
 * Ways in which something of a site goes to others than its owner, as data. A new one is a line here, and has to be posted. Shared
 * reports are none: they hold what was released, and of that the budget and `open` say who gets it.
 */
export const SHARING_KINDS = {
  affiliates: 'Affiliates see the sales that are credited to them, and never who bought',
} as const

export type SharingKind = keyof typeof SHARING_KINDS
