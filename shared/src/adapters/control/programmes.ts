import type { Pool } from 'pg'
import type { RuleSet } from '../../domain/affiliate/commission-rule.ts'
import { asStored, readRuleSet, type StoredTerms } from '../../domain/affiliate/stored-terms.ts'
import { createMembers, type MemberStore } from './programme-members.ts'
import { createSalesReader, type SalesReader } from './programme-sales.ts'

export interface NewProgramme {
  readonly siteId: number
  readonly name: string
  readonly currency: string
  readonly terms: StoredTerms
}

export interface Programme extends NewProgramme {
  readonly id: number
  /** What the merchant says about it to affiliates. */
  readonly words: string
  /** Whether anybody may read of it and apply. */
  readonly open: boolean
  /** Sales that were ever received; with one it is not removed any more. */
  readonly salesReceived: number
}

export interface ProgrammePlace extends Pick<Programme, 'id' | 'siteId'> {
  readonly timeZone: string
}

/** What is not named stays as it is. */
export type ProgrammeChange = {
  readonly [Name in 'name' | 'terms' | 'words' | 'open']?: Programme[Name] | undefined
}

/** A version of the rules, and the day on which it was announced, UTC. */
export interface AnnouncedRules extends RuleSet {
  readonly announcedOn: string
}

/** Programmes of sites, their rules, who takes part, and what came of it. */
export interface ProgrammeStore extends MemberStore, SalesReader {
  addProgramme(programme: NewProgramme): Promise<Programme>
  listProgrammes(siteId: number): Promise<Programme[]>
  /** Those of all sites, with the time zone that their days are days of. */
  everyProgramme(): Promise<ProgrammePlace[]>
  findProgramme(id: number): Promise<Programme | undefined>
  changeProgramme(id: number, change: ProgrammeChange): Promise<Programme | undefined>
  /** False when it has sales: a ledger is kept. */
  removeProgramme(id: number): Promise<boolean>
  /** Adds a version of the rules; it is never changed. @returns its number; 0 when an earlier version begins later */
  announceRules(programmeId: number, rules: Omit<RuleSet, 'version'>): Promise<number>
  /** All versions, the first first. */
  listRules(programmeId: number): Promise<AnnouncedRules[]>
}

const COLUMNS = `id, site_id AS "siteId", name, currency, terms, words, open, sales_received AS "salesReceived"`
const ADD = `INSERT INTO programmes (site_id, name, currency, terms) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`
const LIST = `SELECT ${COLUMNS} FROM programmes WHERE site_id = $1 ORDER BY id`
const EVERY = `SELECT p.id, p.site_id AS "siteId", s.time_zone AS "timeZone" FROM programmes p
  JOIN sites s ON s.id = p.site_id ORDER BY p.id`
const CHANGE = `UPDATE programmes SET name = coalesce($2, name), terms = coalesce($3, terms),
  words = coalesce($4, words), open = coalesce($5, open) WHERE id = $1 RETURNING ${COLUMNS}`
const REMOVE = `DELETE FROM programmes WHERE id = $1 AND sales_received = 0`
const ADD_RULES = `INSERT INTO programme_rules (programme_id, version, valid_from, rules)
  SELECT $1, coalesce(max(version), 0) + 1, $2, $3 FROM programme_rules WHERE programme_id = $1
  HAVING coalesce(max(valid_from), '-infinity') <= $2::date RETURNING version`
const RULES = `SELECT version, valid_from::text AS "validFrom", rules, (announced_at AT TIME ZONE 'UTC')::date::text AS "announcedOn"
  FROM programme_rules WHERE programme_id = $1 ORDER BY version`

interface RulesRow {
  readonly version: number
  readonly validFrom: string
  readonly rules: unknown
  readonly announcedOn: string
}

const stored = (value: unknown): string => JSON.stringify(asStored(value))

export function createProgrammes(pool: Pool): ProgrammeStore {
  return {
    ...createMembers(pool),
    ...createSalesReader(pool),

    async addProgramme({ siteId, name, currency, terms }) {
      const [programme] = (await pool.query<Programme>(ADD, [siteId, name, currency, stored(terms)])).rows
      if (programme === undefined) throw new Error('The programme was not stored')
      return programme
    },

    listProgrammes: async siteId => (await pool.query<Programme>(LIST, [siteId])).rows,

    everyProgramme: async () => (await pool.query<ProgrammePlace>(EVERY)).rows,

    findProgramme: async id =>
      (await pool.query<Programme>(`SELECT ${COLUMNS} FROM programmes WHERE id = $1`, [id])).rows[0],

    async changeProgramme(id, { name, terms, words, open }) {
      const values = [
        id,
        name ?? null,
        terms === undefined ? null : stored(terms),
        words ?? null,
        open ?? null,
      ]
      return (await pool.query<Programme>(CHANGE, values)).rows[0]
    },

    removeProgramme: async id => (await pool.query(REMOVE, [id])).rowCount === 1,

    async announceRules(programmeId, { validFrom, ...rules }) {
      const { rows } = await pool.query<{ version: number }>(ADD_RULES, [
        programmeId,
        validFrom,
        stored(rules),
      ])
      return rows[0]?.version ?? 0
    },

    listRules: async programmeId =>
      (await pool.query<RulesRow>(RULES, [programmeId])).rows.map(row => ({
        ...readRuleSet(row),
        announcedOn: row.announcedOn,
      })),
  }
}
