import type { Pool, PoolClient } from 'pg'
import { ACCOUNT_COLUMNS, type AccountTable, type AccountTables } from './account-tables.ts'

type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in'

/** One comparison; all of a list must hold. */
export interface Condition<T extends AccountTable> {
  readonly column: keyof AccountTables[T] & string
  readonly is?: Comparison
  readonly value: unknown
}

export interface Choice<T extends AccountTable> {
  readonly limit?: number
  readonly offset?: number
  readonly sortBy?: { readonly column: keyof AccountTables[T] & string; readonly direction: 'asc' | 'desc' }
}

export interface Change<T extends AccountTable> {
  readonly set?: Partial<AccountTables[T]>
  /** Adds to what is stored, in the same step. */
  readonly add?: Partial<Record<keyof AccountTables[T] & string, number>>
}

/**
 * Rows of the tables that people sign in with. Values without a column are left out: what has none cannot be stored.
 * Whatever changes or removes rows gives them back.
 */
export interface AccountRows {
  insert<T extends AccountTable>(table: T, row: Partial<AccountTables[T]>): Promise<AccountTables[T]>
  select<T extends AccountTable>(
    table: T,
    where: readonly Condition<T>[],
    choice?: Choice<T>,
  ): Promise<AccountTables[T][]>
  update<T extends AccountTable>(
    table: T,
    where: readonly Condition<T>[],
    change: Change<T>,
  ): Promise<AccountTables[T][]>
  remove<T extends AccountTable>(table: T, where: readonly Condition<T>[]): Promise<AccountTables[T][]>
  /** All or nothing. */
  inTransaction<R>(work: (rows: AccountRows) => Promise<R>): Promise<R>
}

const SIGNS: Readonly<Record<Exclude<Comparison, 'in'>, string>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
}

/** @throws Error for a column that the table does not have: names become part of a statement */
function known(table: AccountTable, column: string): string {
  if (!ACCOUNT_COLUMNS[table].includes(column)) throw new Error(`There is no column ${column} in ${table}`)
  return column
}

/** A statement that is being written: its values, and the text that stands for each. */
function parameters() {
  const values: unknown[] = []
  return { values, take: (value: unknown): string => `$${values.push(value)}` }
}
type Parameters = ReturnType<typeof parameters>

function whereText<T extends AccountTable>(
  table: T,
  where: readonly Condition<T>[],
  { take }: Parameters,
): string {
  const tests = where.map(({ column, is = 'eq', value }) => {
    const name = known(table, column)
    if (is === 'in') return `${name} = ANY(${take(value)})`
    if (value === null) return `${name} IS ${is === 'ne' ? 'NOT ' : ''}NULL`
    return `${name} ${SIGNS[is]} ${take(value)}`
  })
  return tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`
}

const given = <T extends AccountTable>(table: T, row: Partial<AccountTables[T]>): [string, unknown][] =>
  Object.entries(row).filter(
    ([column, value]) => value !== undefined && ACCOUNT_COLUMNS[table].includes(column),
  )

function rowsOn(client: Pick<Pool, 'query'>): Omit<AccountRows, 'inTransaction'> {
  return {
    async insert(table, row) {
      const { values, take } = parameters()
      const entries = given(table, row)
      const columns = entries.map(([column]) => column).join(', ')
      const text = `INSERT INTO ${table} (${columns}) VALUES (${entries.map(([, v]) => take(v)).join(', ')}) RETURNING *`
      const [added] = (await client.query(text, values)).rows
      if (added === undefined) throw new Error(`The row was not stored in ${table}`)
      return added
    },

    async select(table, where, { limit, offset, sortBy } = {}) {
      const written = parameters()
      let text = `SELECT * FROM ${table}${whereText(table, where, written)}`
      if (sortBy !== undefined) {
        text += ` ORDER BY ${known(table, sortBy.column)} ${sortBy.direction === 'desc' ? 'DESC' : 'ASC'}`
      }
      if (limit !== undefined) text += ` LIMIT ${written.take(limit)}`
      if (offset !== undefined) text += ` OFFSET ${written.take(offset)}`
      return (await client.query(text, written.values)).rows
    },

    async update(table, where, { set = {}, add = {} }) {
      const written = parameters()
      const changes = [
        ...given(table, set).map(([column, value]) => `${column} = ${written.take(value)}`),
        ...Object.entries(add).map(
          ([column, by]) => `${known(table, column)} = ${column} + ${written.take(by)}`,
        ),
      ]
      if (changes.length === 0) return []
      const text = `UPDATE ${table} SET ${changes.join(', ')}${whereText(table, where, written)} RETURNING *`
      return (await client.query(text, written.values)).rows
    },

    async remove(table, where) {
      const written = parameters()
      const text = `DELETE FROM ${table}${whereText(table, where, written)} RETURNING *`
      return (await client.query(text, written.values)).rows
    },
  }
}

async function transact<R>(client: PoolClient, work: (rows: AccountRows) => Promise<R>): Promise<R> {
  const rows: AccountRows = {
    ...rowsOn(client),
    // What is begun inside is part of the whole.
    inTransaction: async inner => await inner(rows),
  }
  await client.query('BEGIN')
  const result = await work(rows)
  await client.query('COMMIT')
  return result
}

export function createAccountRows(pool: Pool): AccountRows {
  return {
    ...rowsOn(pool),
    async inTransaction(work) {
      const client = await pool.connect()
      try {
        const result = await transact(client, work)
        client.release()
        return result
      } catch (error) {
        // Closing the connection takes back what it had not committed.
        client.release(true)
        throw error
      }
    },
  }
}
