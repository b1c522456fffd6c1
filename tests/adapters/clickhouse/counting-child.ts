import { offsetKey } from '@gatecount/shared/adapters/clickhouse/cell-writer'
import { openEmbedded } from '@gatecount/shared/adapters/clickhouse/embedded'
import { SMALL_MACHINE } from '@gatecount/shared/adapters/clickhouse/machine'
import { ROWS_A_BATCH, sampleRow } from './sample-row.ts'

/**
 * Counts like a worker until it is killed: goes on after the stored offset, repeats the last stored batch once (a crash
 * between insert and answer does that), and prints the number of each batch that was acknowledged.
 */
const [directory = ''] = process.argv.slice(2)
const { writer } = await openEmbedded(directory, SMALL_MACHINE)
await writer.migrate()

const append = (batch: number) => {
  const pages = Array.from({ length: ROWS_A_BATCH }, (_, i) => sampleRow({ first: `/${i % 400}` }))
  const offset = sampleRow({ site: 0, cut: 'offset', start: '1970-01-01', first: offsetKey(0, 'e'), batch })
  return writer.append({ token: `0/e/${batch}`, rows: [...pages, offset] })
}

const stored = await writer.storedOffset(0, 'e')
if (stored > 0) await append(stored)
for (let batch = stored + 1; ; batch++) {
  await append(batch)
  process.stdout.write(`${batch}\n`)
}
