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

export type StatementFault = keyof typeof STATEMENT_FAULTS
export type StatementVerdict = 'valid' | StatementFault

interface StatementCheck {
  /** What was found when it holds. */
  readonly words: string
  /** The verdicts that say it does not. */
  readonly faults: readonly StatementFault[]
}

/** What a check asks, in its order: the first that does not hold is the verdict, and what follows is not looked at. */
export const STATEMENT_CHECKS = [
  { words: 'It is a statement, and nothing else is in it', faults: ['unreadable', 'key_unreadable'] },
  { words: 'It is signed with the key that you expect', faults: ['other_key'] },
  { words: 'Nothing was changed since it was signed', faults: ['signature_differs'] },
  { words: 'Every published day is signed with the same key', faults: ['checkpoint_differs'] },
  { words: 'No day that was published earlier has been changed since', faults: ['history_differs'] },
  { words: 'Every line is there, in order', faults: ['entry_missing'] },
  { words: 'Every line is in the ledger as it was published', faults: ['entry_differs'] },
  {
    words: 'Every line moves money from one account to another, and none is lost',
    faults: ['entry_unbalanced'],
  },
  { words: 'Every commission is what its base and its rate give', faults: ['arithmetic_differs'] },
  { words: 'The balances are the sum of the lines', faults: ['balance_differs'] },
] as const satisfies readonly StatementCheck[]

export type CheckState = 'holds' | 'fails' | 'not_looked_at'

/** How each of {@link STATEMENT_CHECKS} came out, read off the verdict. */
export function checkStates(verdict: StatementVerdict): readonly CheckState[] {
  if (verdict === 'valid') return STATEMENT_CHECKS.map(() => 'holds')
  const failed = STATEMENT_CHECKS.findIndex(({ faults }: StatementCheck) => faults.includes(verdict))
  return STATEMENT_CHECKS.map((_, at) => (at < failed ? 'holds' : at === failed ? 'fails' : 'not_looked_at'))
}
