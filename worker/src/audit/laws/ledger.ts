import type { CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import { leafHash } from '@gatecount/shared/domain/ledger/merkle-tree'
import { checkLedger, type StoredLine } from '@gatecount/shared/proof/check-ledger'
import { sha256 } from '@gatecount/shared/proof/node-tools'
import type { AuditCheck, AuditStores } from '../audit-context.ts'
import { type PlantedLedger, plantedLedger } from '../planting/planted-ledger.ts'

async function check({ control, signal }: AuditStores): Promise<CheckOutcome> {
  const programmes = await control.programmes.everyProgramme()
  let [lines, days] = [0, 0]
  const findings = []
  for (const { id } of programmes) {
    signal.throwIfAborted()
    // Before the lines: what is signed meanwhile is not looked at, what is written meanwhile may be.
    const checkpoints = await control.ledger.storedCheckpoints(id)
    const checked = await checkLedger(control.ledger.storedLines(id), checkpoints)
    lines += checked.lines
    days += checkpoints.length
    findings.push(...[...checked.faults].map(what => ({ what, where: `PostgreSQL, programme ${id}` })))
  }
  return {
    verdict: findings.length === 0 ? 'holds' : 'broken',
    looked: [
      { what: 'lines of ledgers', figure: lines },
      { what: 'days that were signed', figure: days },
    ],
    notes: programmes.length === 0 ? ['There is no ledger yet.'] : [],
    findings,
  }
}

/** Another amount in the second line, written as if it had been so from the beginning. */
function rewritten({ lines }: PlantedLedger): StoredLine[] {
  return lines.map((line, at) => {
    if (at !== 1) return line
    const body = line.body.replaceAll('162', '612')
    const postings = line.postings.map(one => ({ ...one, amount: one.amount.replace('162', '612') }))
    return { ...line, body, postings, leaf: leafHash(sha256, Buffer.from(body)) }
  })
}

/** What somebody could do who owns the database: triggers off, and on again. */
const LEAKS: readonly {
  readonly what: string
  readonly plant: (ledger: PlantedLedger) => Partial<PlantedLedger>
}[] = [
  { what: 'a line that is gone', plant: ({ lines }) => ({ lines: lines.filter((_, at) => at !== 1) }) },
  { what: 'the last line gone', plant: ({ lines }) => ({ lines: lines.slice(0, -1) }) },
  { what: 'a line that was rewritten with its hash', plant: ledger => ({ lines: rewritten(ledger) }) },
  {
    what: 'a byte changed in a line',
    plant: ({ lines }) => ({
      lines: lines.map(line => ({ ...line, body: line.body.replace('725', '752') })),
    }),
  },
  {
    what: 'a posting that says more than its line',
    plant: ({ lines }) => ({
      lines: lines.map(line => ({
        ...line,
        postings: line.postings.map(one => ({ ...one, amount: one.amount.replace('150', '151') })),
      })),
    }),
  },
  {
    what: 'money out of nothing',
    plant: ({ lines }) => ({
      lines: lines.map(line => ({ ...line, postings: line.postings.slice(0, 1) })),
    }),
  },
  {
    what: 'a checkpoint that was signed again',
    plant: ({ checkpoint }) => ({
      checkpoint: { ...checkpoint, signature: plantedLedger().checkpoint.signature },
    }),
  },
]

async function* oneBlock(lines: readonly StoredLine[]): AsyncIterable<readonly StoredLine[]> {
  yield lines
}

export const LEDGER: AuditCheck = {
  name: 'ledger',
  check,
  async control() {
    const ledger = plantedLedger()
    const planted = []
    for (const { what, plant } of LEAKS) {
      const { lines, checkpoint } = { ...ledger, ...plant(ledger) }
      const { faults } = await checkLedger(oneBlock(lines), [checkpoint])
      planted.push({ what, where: 'a ledger of nobody', found: faults.size > 0 })
    }
    return planted
  },
}
