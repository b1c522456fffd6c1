import { afterAll, beforeAll } from 'vitest'
import {
  type OpenLedger,
  openLedger,
  openProgramme,
  type TestProgramme,
  type WantedProgramme,
} from './open-ledger.ts'

/** A ledger for the tests of a file, opened before them and closed behind them. */
export interface TestLedger extends Pick<OpenLedger, 'store' | 'url'> {
  /** A programme of a site of its own. */
  newProgramme(wanted?: Omit<WantedProgramme, 'site'>): Promise<TestProgramme>
}

export function useLedger(): TestLedger {
  let open: OpenLedger | undefined
  let sites = 0
  beforeAll(async () => {
    open = await openLedger()
  })
  afterAll(() => open?.[Symbol.asyncDispose]())
  const house = (): OpenLedger => {
    if (open === undefined) throw new Error('It is open while tests run')
    return open
  }
  return {
    get store() {
      return house().store
    },
    get url() {
      return house().url
    },
    newProgramme: (wanted = {}) =>
      openProgramme(house().store, { site: `shop${sites++}.example`, ...wanted }),
  }
}
