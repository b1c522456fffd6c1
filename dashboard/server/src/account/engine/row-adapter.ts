import { createHash } from 'node:crypto'
import type { AccountRows, Condition } from '@gatecount/shared/adapters/control/account-rows'
import { ACCOUNT_COLUMNS, type AccountTable } from '@gatecount/shared/adapters/control/account-tables'
import type { BetterAuthOptions } from 'better-auth'
import {
  type CleanedWhere,
  type CustomAdapter,
  createAdapterFactory,
  type DBAdapter,
} from 'better-auth/adapters'

type Row = Record<string, unknown>

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url')

const OPERATORS: ReadonlySet<string> = new Set(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in'])

function tableOf(model: string): AccountTable {
  if (!Object.hasOwn(ACCOUNT_COLUMNS, model)) throw new Error(`There is no table ${model}`)
  return model as AccountTable
}

const conditionsOf = (where: readonly CleanedWhere[] = []): Condition<AccountTable>[] =>
  where.map(({ field, operator = 'eq', value, connector }) => {
    if (!OPERATORS.has(operator)) throw new Error(`Rows cannot be compared by ${operator}`)
    if (connector === 'OR' && where.length > 1) throw new Error('Conditions on rows must all hold')
    return { column: field, is: operator, value } as Condition<AccountTable>
  })

/**
 * The token of a session is a secret: it is stored as its digest. The engine goes on seeing the token where it named it
 * itself, and the digest where it did not.
 */
function hidingTokens(conditions: readonly Condition<AccountTable>[]) {
  const tokens = new Map<string, string>()
  const hidden = (token: unknown): unknown => {
    if (typeof token !== 'string') return token
    const stored = digest(token)
    tokens.set(stored, token)
    return stored
  }
  const where = conditions.map(condition =>
    condition.column !== ('digest' as string)
      ? condition
      : {
          ...condition,
          value: Array.isArray(condition.value) ? condition.value.map(hidden) : hidden(condition.value),
        },
  )
  const shown = (row: object): Row =>
    'digest' in row && typeof row.digest === 'string'
      ? { ...row, digest: tokens.get(row.digest) ?? row.digest }
      : { ...row }
  return { where, hidden, shown }
}

type NameOf = (field: { model: string; field: string }) => string

function onRows(rows: AccountRows, nameOf: NameOf): CustomAdapter {
  const change = async (
    model: string,
    cleaned: CleanedWhere[],
    set: Row,
    add: Record<string, number> = {},
  ) => {
    const { where, shown } = hidingTokens(conditionsOf(cleaned))
    return (await rows.update(tableOf(model), where, { set, add })).map(shown)
  }
  const remove = async (model: string, cleaned: CleanedWhere[]) => {
    const { where, shown } = hidingTokens(conditionsOf(cleaned))
    return (await rows.remove(tableOf(model), where)).map(shown)
  }
  const find = async (
    model: string,
    cleaned: CleanedWhere[] | undefined,
    choice: Parameters<AccountRows['select']>[2] = {},
  ) => {
    const { where, shown } = hidingTokens(conditionsOf(cleaned))
    return (await rows.select(tableOf(model), where, choice)).map(shown)
  }
  const adapter = {
    async create({ model, data }: { model: string; data: Row }) {
      const { hidden, shown } = hidingTokens([])
      const row = Object.hasOwn(data, 'digest') ? { ...data, digest: hidden(data['digest']) } : data
      return shown(await rows.insert(tableOf(model), row))
    },
    findOne: async ({ model, where }: { model: string; where: CleanedWhere[] }) =>
      (await find(model, where, { limit: 1 }))[0] ?? null,
    findMany: ({ model, where, limit, offset, sortBy }: Parameters<CustomAdapter['findMany']>[0]) =>
      find(model, where, {
        limit,
        ...(offset !== undefined && { offset }),
        ...(sortBy && {
          sortBy: { column: nameOf({ model, field: sortBy.field }) as never, direction: sortBy.direction },
        }),
      }),
    update: async ({ model, where, update }: { model: string; where: CleanedWhere[]; update: Row }) =>
      (await change(model, where, update))[0] ?? null,
    updateMany: async ({ model, where, update }: { model: string; where: CleanedWhere[]; update: Row }) =>
      (await change(model, where, update)).length,
    delete: async ({ model, where }: { model: string; where: CleanedWhere[] }) =>
      void (await remove(model, where)),
    deleteMany: async ({ model, where }: { model: string; where: CleanedWhere[] }) =>
      (await remove(model, where)).length,
    // The engine names the row by its number here, so that it is at most one.
    consumeOne: async ({ model, where }: { model: string; where: CleanedWhere[] }) =>
      (await remove(model, where))[0] ?? null,
    incrementOne: async ({
      model,
      where,
      increment,
      set = {},
    }: Parameters<NonNullable<CustomAdapter['incrementOne']>>[0]) =>
      (await change(model, where, set, increment))[0] ?? null,
    count: async ({ model, where }: { model: string; where?: CleanedWhere[] | undefined }) =>
      (await find(model, where)).length,
  }
  // Its types promise a caller's row type for whatever a table holds.
  return adapter as unknown as CustomAdapter
}

/** The engine's adapter on our rows. Its schema is our migrations; it makes and changes no table. */
export function rowAdapter(rows: AccountRows): (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions> {
  return options =>
    createAdapterFactory({
      config: {
        adapterId: 'gatecount',
        supportsNumericIds: false,
        transaction: async work => await rows.inTransaction(inner => work(rowAdapter(inner)(options))),
      },
      adapter: ({ getFieldName }) => onRows(rows, getFieldName),
    })(options)
}
