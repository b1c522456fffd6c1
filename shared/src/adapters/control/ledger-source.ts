/** The ledger of a site as an export has it. */
export interface LedgerSource {
  /** The entries in their order, each one line of JSON without a line break. */
  entries(siteId: number): AsyncIterable<string>
}

/** As long as there is no ledger. */
export const NO_LEDGER: LedgerSource = { async *entries() {} }
