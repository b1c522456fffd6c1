import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import { gate } from '@gatecount/worker/gate/gate'
import { loadState } from '@gatecount/worker/partition/load-state'
import type { PartitionDeps } from '@gatecount/worker/partition/partition'
import type { PartitionState } from '@gatecount/worker/partition/partition-state'
import { endSilentVisits } from '@gatecount/worker/visit/follow-visit'
import { commit } from '@gatecount/worker/volatile/commit'
import { createLease } from '@gatecount/worker/volatile/lease'
import { readVisitors } from '@gatecount/worker/volatile/read-state'
import { volatileKeys } from '@gatecount/worker/volatile/volatile-keys'
import { endAllVisits, newState, siteOf, streamResolver } from './counting-core.ts'

type Redis = PartitionDeps['volatileRedis']

const OWNER = 'the test'

/** The counting core with its state in a real volatile Redis: what a session does, without queue and store. */
export class SavedCore {
  readonly rows: CellRow[] = []
  /** How many of the rows were written before the days closed. */
  writtenOpen = 0
  state: PartitionState
  readonly #redis: Redis
  readonly #siteOf: typeof siteOf
  readonly #keys = volatileKeys(0)
  #unsaved: (readonly Hit[])[] = []
  #clock = 0

  private constructor(redis: Redis, find: typeof siteOf) {
    this.#redis = redis
    this.#siteOf = find
    this.state = newState(undefined, find)
  }

  static async open(redis: Redis, find = siteOf): Promise<SavedCore> {
    await redis.flushdb()
    const core = new SavedCore(redis, find)
    await createLease(redis, core.#keys, OWNER).take()
    return core
  }

  async count(hits: readonly Hit[]): Promise<void> {
    this.#unsaved.push(hits)
    this.#clock = hits.reduce((latest, { at }) => Math.max(latest, at), this.#clock)
    const placed = this.state.anonymise({ hits, drops: [] })
    for (const [day, tags] of this.state.strangers(placed))
      await readVisitors(this.#redis, this.#keys.day(day.site.id, day.day), day, [...tags])
    this.state.follow(placed)
  }

  /** Ends silent visits, lets through what has its crowd, and saves the rest. */
  async flush(moment: 'open' | 'closing' = 'open'): Promise<void> {
    const days = this.state.days.all().map(day => {
      endSilentVisits(day, this.#clock)
      return { day, gated: gate(day, moment), closes: false }
    })
    await commit(this.#redis, this.#keys, OWNER, {
      days,
      leftovers: [],
      spansDone: [],
      given: [],
      givenDone: [],
      origins: new Map(),
      imports: new Map(),
      daysForgotten: [],
      outbox: { epoch: 'e', through: 0, write: 0, block: { token: 't', rows: [] }, releases: [] },
    })
    this.rows.push(...days.flatMap(({ gated }) => gated.rows))
    this.#unsaved = []
  }

  /** The process dies: what was saved is read back, and what was not comes from the queue again. */
  async crash(): Promise<void> {
    const deps = {
      volatileRedis: this.#redis,
      resolver: streamResolver,
      sites: { find: this.#siteOf, renew: async () => {} },
      now: () => Date.parse('2030-01-01'),
    }
    this.state = await loadState(deps as unknown as PartitionDeps, this.#keys)
    const again = this.#unsaved
    this.#unsaved = []
    for (const hits of again) await this.count(hits)
  }

  async end(): Promise<void> {
    endAllVisits(this.state)
    this.writtenOpen = this.rows.length
    await this.flush('closing')
  }
}
