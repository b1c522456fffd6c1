/** What can be wrong with a statement, in words for whoever checks it. */
export const STATEMENT_FAULTS = {
  unreadable: 'This is no statement of Gatecount.',
  key_unreadable: 'The key cannot be read.',
  other_key: 'It is signed with another key.',
  signature_differs: 'The statement was changed after it was signed.',
  checkpoint_differs: 'A checkpoint was not signed with this key, or is of another programme.',
  history_differs: 'What was published earlier has been changed since.',
  entry_missing: 'A line of this affiliate is missing, or lines are out of order.',
  entry_differs: 'A line is not in the ledger as it was published.',
  entry_unbalanced: 'The postings of a line do not sum to zero, or are not those of its step.',
  arithmetic_differs: 'A commission is not what its base and rate give.',
  balance_differs: 'The balances are not the sum of the lines.',
} as const

export type StatementVerdict = 'valid' | keyof typeof STATEMENT_FAULTS
