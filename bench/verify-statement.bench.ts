import { chainLines } from '@gatecount/shared/adapters/control/ledger/chain-lines'
import type { Balances, Checkpoint } from '@gatecount/shared/domain/ledger/entry'
import { MerkleTree } from '@gatecount/shared/domain/ledger/merkle-tree'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { checkStatement } from '@gatecount/shared/proof/check-statement'
import { generateSigningKeyPair } from '@gatecount/shared/proof/ed25519'
import { makeStatement } from '@gatecount/shared/proof/make-statement'
import { NODE_TOOLS, sha256 } from '@gatecount/shared/proof/node-tools'
import { signDocument } from '@gatecount/shared/proof/sign-document'
import { sized } from './measure/options.ts'
import { judge, printTable } from './measure/print-table.ts'
import { shown, spread } from './measure/spread.ts'

/** What it costs an affiliate to check a year of a busy programme: all lines, all days. */
const LINES = sized(100_000, 5_000)
const DAYS = 365
const ROUNDS = sized(3, 1)
const SECONDS = 2
const FIRST_DAY = '2025-01-01'
const AFFILIATE = 'af_bench'
const NOTHING: Balances = { pending: '0', approved: '0', payable: '0', paid: '0', clawback: '0' }

const keys = generateSigningKeyPair()
const dayOf = (line: number): string => addDays(FIRST_DAY, Math.floor((line * DAYS) / LINES))
const workedOut = {
  rulesVersion: 1,
  rounding: 'half_up_magnitude',
  base: '9999',
  parts: [
    {
      rule: 'all',
      base: '9999',
      items: 1,
      pay: { kind: 'percent' as const, basisPoints: 725 },
      earned: '725',
    },
  ],
  by: 'click' as const,
  heldUntil: '2026-02-01',
}

let end = {
  programme: 1,
  currency: 'EUR',
  day: FIRST_DAY,
  sequence: 0,
  previous: '',
  ofAffiliates: new Map<string, number>(),
}
const chained = Array.from({ length: LINES }, (_, at) => {
  const soldOn = dayOf(at)
  const line = {
    affiliate: AFFILIATE,
    step: 'earned' as const,
    amount: 725n,
    sale: at + 1,
    soldOn,
    workedOut,
  }
  const [made] = chainLines([line], { ...end, day: soldOn })
  if (made === undefined) throw new Error('No line was made')
  end = {
    ...end,
    sequence: at + 1,
    previous: made.leaf.toString('base64url'),
    ofAffiliates: new Map([[AFFILIATE, at]]),
  }
  return made
})
const entries = chained.map(({ entry }) => entry)
const tree = new MerkleTree(
  sha256,
  chained.map(({ leaf }) => leaf),
)
const checkpoints = Array.from({ length: DAYS }, (_, at) => {
  const day = addDays(FIRST_DAY, at)
  const size = entries.filter(entry => entry.day <= day).length
  const root = Buffer.from(tree.root(size)).toString('base64url')
  const checkpoint: Checkpoint = { kind: 'checkpoint', version: 1, programme: 1, day, size, root }
  return { checkpoint, signature: signDocument(checkpoint, keys.privateKey) }
})
const statement = makeStatement({
  about: {
    programme: { id: 1, name: 'Friends', site: 'shop.example' },
    affiliate: AFFILIATE,
    currency: 'EUR',
    from: FIRST_DAY,
    to: addDays(FIRST_DAY, DAYS - 1),
    opening: NOTHING,
    closing: { ...NOTHING, pending: String(-725 * LINES) },
  },
  entries,
  tree,
  checkpoints,
  keys,
})
const text = JSON.stringify(statement)

const seconds: number[] = []
const cpu: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  const began = performance.now()
  const before = process.cpuUsage()
  const verdict = await checkStatement(JSON.parse(text), NODE_TOOLS)
  if (verdict !== 'valid') throw new Error(`The statement is not valid: ${verdict}`)
  seconds.push((performance.now() - began) / 1000)
  const { user, system } = process.cpuUsage(before)
  cpu.push((user + system) / 1e6)
}
printTable(
  `A statement of ${LINES.toLocaleString('en-US')} lines and ${DAYS} signed days, ${(text.length / 1e6).toFixed(1)} MB`,
  ['', 'seconds', 'of CPU'],
  [['read and checked', shown(spread(seconds), 2), shown(spread(cpu), 2)]],
)
judge('seconds to check a year', spread(seconds).median, 'at most', SECONDS)
