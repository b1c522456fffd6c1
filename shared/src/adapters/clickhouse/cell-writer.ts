import { migrate } from './migrate.ts'
import { ONE_BLOCK, ROWS_MAX } from './one-block.ts'
import type { Block, CellLabel, CellWriter, SqlQuery } from './port.ts'
import { createReleaseWriter } from './release-writer.ts'
import type { ClickHouseSession } from './session.ts'
import { createSiteRows } from './site-rows.ts'
import { createStagedRows } from './staged-rows.ts'
import { encodeTabSeparated } from './tab-separated.ts'

const TOKEN = /^[\w.:/-]{1,200}$/
const OFFSET = `SELECT max(batch) AS last FROM cells
  WHERE site = 0 AND cut = 'offset' AND first = {key:String}`
const CHECKPOINTS = `SELECT DISTINCT first AS digest FROM cells
  WHERE site = {site:UInt32} AND cut = 'import' AND first IN {digests:Array(String)}`

const LABELS = `SELECT DISTINCT cut, first, second FROM cells
  WHERE site = {site:UInt32} AND period = {period:String} AND start = {start:Date}
    AND cut NOT IN ('dropped', 'offset', 'import')`

/** Where the last batch of a partition and queue epoch is stored: `first` of the rows of cut `offset`, site 0. */
export const offsetKey = (partition: number, epoch: string): string => `${partition}/${epoch}`

export function createCellWriter(session: ClickHouseSession): CellWriter {
  const ask = <Row>(text: string, params: SqlQuery['params']) => session.query<Row>({ text, params })
  return {
    migrate: () => migrate(session),

    async append({ token, rows }: Block, confirm) {
      if (!TOKEN.test(token)) throw new Error('A block needs a token of letters, digits and .:/_-')
      if (rows.length === 0) return
      if (rows.length > ROWS_MAX) throw new Error(`A block holds at most ${ROWS_MAX} rows`)
      const encoded = encodeTabSeparated(rows)
      await confirm?.()
      await session.insert('cells', encoded, {
        ...ONE_BLOCK,
        insert_deduplication_token: token,
      })
    },

    async storedOffset(partition, epoch) {
      const [row] = await ask<{ last: number }>(OFFSET, { key: offsetKey(partition, epoch) })
      return Number(row?.last ?? 0)
    },

    async knownCheckpoints(siteId, digests) {
      if (digests.length === 0) return new Set()
      const rows = await ask<{ digest: string }>(CHECKPOINTS, { site: siteId, digests: [...digests] })
      return new Set(rows.map(row => row.digest))
    },

    ...createReleaseWriter(session),

    writtenLabels: (site, period, start) => ask<CellLabel>(LABELS, { site, period, start }),
    ...createSiteRows(session),
    ...createStagedRows(session),
    compact: () => session.command('OPTIMIZE TABLE cells FINAL'),
    ping: async () => void (await ask('SELECT 1', {})),
    [Symbol.asyncDispose]: () => session.close(),
  }
}
