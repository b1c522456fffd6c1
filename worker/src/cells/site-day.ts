import type { Site } from '@gatecount/shared/domain/identity/site'
import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { Visitor } from '../visit/visitor.ts'
import { VisitorMemory } from '../visit/visitor-memory.ts'
import { CellTable } from './cell-table.ts'
import { FactDictionary } from './fact-dictionary.ts'

/** The state of one site's local day: salt, facts, cells and visitors. Held in memory, saved in volatile Redis with each commit. */
export interface SiteDay {
  readonly site: Site
  readonly day: string
  /** Null for a child-directed site, where no pseudonym is made: its cells count hits in the column of visitors. */
  readonly salt: Veiled<Buffer> | null
  readonly facts: FactDictionary
  readonly cells: CellTable
  readonly visitors: VisitorMemory
  /** Open visits by pseudonym, least recently active first. */
  readonly open: Map<string, Visitor>
  /** Facts that say "no campaign"; they are counted alone, not in pairs. */
  readonly unnamed: Set<number>
  /** Additions that a limit on different values or cells turned away since the last commit; they are in the remainder. */
  overLimit: number
  /** Visitors (of a child-directed site: page views) that have come since the lists were looked at last; see `LOOK_AFTER`. */
  newcomers: number
  /** True until the salt has been saved. */
  fresh: boolean
}

export const emptySiteDay = (site: Site, day: string, salt: Veiled<Buffer> | null): SiteDay => ({
  site,
  day,
  salt,
  facts: new FactDictionary(),
  cells: new CellTable(),
  visitors: new VisitorMemory(),
  open: new Map(),
  unnamed: new Set(),
  overLimit: 0,
  newcomers: 0,
  fresh: true,
})

/** What the crowds of this day are made of. */
export const crowdOf = ({ salt }: Pick<SiteDay, 'salt'>): CrowdOf => (salt === null ? 'hits' : 'visitors')
