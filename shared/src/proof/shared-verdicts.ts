/** What can be wrong with a shared report, in words for whoever checks it. */
export const SHARED_FAULTS = {
  unreadable: 'This is no shared report of Gatecount.',
  other_key: 'It is signed with another key.',
  signature_differs: 'The report was changed after it was signed.',
  receipt_differs: 'A privacy receipt in it was not signed with this key, or does not add up.',
  period_repeated: 'A day is in two of its releases.',
  figure_differs: 'A figure is not the sum of the released counts, or its ± is not that of their noise.',
} as const

export type SharedFault = keyof typeof SHARED_FAULTS
export type SharedVerdict = 'valid' | SharedFault
