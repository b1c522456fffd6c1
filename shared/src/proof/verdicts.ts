/** What can be wrong with a release or with a chain of receipts, in words for whoever checks it. */
export const RELEASE_FAULTS = {
  key_unreadable: 'The public key is not an Ed25519 key of 32 bytes in base64url.',
  signature_differs: 'The signature is not of this receipt and this key.',
  rows_differ: 'The rows are not those that the receipt was made for.',
  sums_differ: 'The ρ of the families, the total and ε do not belong together.',
  chain_broken: 'The receipt does not name the hash of the one before it.',
  sequence_broken: 'The receipts are not numbered one by one from 1.',
  site_changed: 'A receipt belongs to another site.',
  period_repeated: 'A day is in two releases, and so was paid for twice.',
} as const
export type ReleaseFault = keyof typeof RELEASE_FAULTS

export type Verdict = 'valid' | ReleaseFault
