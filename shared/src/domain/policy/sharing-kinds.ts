/** Ways in which something of a site goes to others than its owner, as data. A new one is a line here, and has to be posted. */
export const SHARING_KINDS = {
  affiliates: 'Affiliates see the sales that are credited to them, and never who bought',
  shared_reports: 'Partners see reports that are made of releases alone',
} as const

export type SharingKind = keyof typeof SHARING_KINDS
