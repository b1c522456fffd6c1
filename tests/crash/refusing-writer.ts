import { ClickHouseFailure } from '@gatecount/shared/adapters/clickhouse/click-house-failure'
import type { CellWriter } from '@gatecount/shared/adapters/clickhouse/port'

/** A ClickHouse that refuses every statement for as long as it is told to, in front of the real one. */
export function refusingWriter(cells: CellWriter): { writer: CellWriter; refuse(on: boolean): void } {
  let refuses = false
  const unless = <T>(work: () => Promise<T>): Promise<T> =>
    refuses ? Promise.reject(new ClickHouseFailure('TOO_MANY_PARTS', undefined)) : work()
  return {
    writer: {
      // What is done to whole sites is not tried here.
      ...cells,
      migrate: () => unless(() => cells.migrate()),
      append: (block, confirm) => unless(() => cells.append(block, confirm)),
      storedOffset: (partition, epoch) => unless(() => cells.storedOffset(partition, epoch)),
      knownCheckpoints: (site, digests) => unless(() => cells.knownCheckpoints(site, digests)),
      writtenLabels: (site, period, start) => unless(() => cells.writtenLabels(site, period, start)),
      appendRelease: (block, confirm) => unless(() => cells.appendRelease(block, confirm)),
      hasRelease: (site, period, start) => unless(() => cells.hasRelease(site, period, start)),
      lastReceipt: site => unless(() => cells.lastReceipt(site)),
      compact: () => unless(() => cells.compact()),
      ping: () => unless(() => cells.ping()),
      [Symbol.asyncDispose]: () => cells[Symbol.asyncDispose](),
    },
    refuse(on) {
      refuses = on
    },
  }
}
