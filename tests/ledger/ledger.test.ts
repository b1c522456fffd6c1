import type { SignedStatement } from '@gatecount/shared/domain/ledger/entry'
import { checkStatement } from '@gatecount/shared/proof/check-statement'
import { NODE_TOOLS } from '@gatecount/shared/proof/node-tools'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { refundOf, saleOf, type TestProgramme } from './open-ledger.ts'
import { useLedger } from './use-ledger.ts'

const house = useLedger()

const { newProgramme } = house

async function sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: house.url })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

const TODAY = '2009-12-02'
const anna = ({ affiliates }: TestProgramme): string => affiliates.get('anna') ?? ''

async function statementOf(programme: TestProgramme, to = '2010-12-31'): Promise<SignedStatement> {
  const wanted = { affiliate: anna(programme), from: '2009-01-01', to }
  const statement = await house.store.ledger.statement(programme.id, wanted)
  if (statement === undefined) throw new Error('No day has been signed')
  return statement
}

describe('takeSales()', () => {
  it('credits one commission where two hundred posts of one order come at once, and says duplicate to the others', async () => {
    const { ledger } = house.store
    const programme = await newProgramme()
    // Some of them say something else of the same order.
    const post = (n: number) => saleOf('one', n % 3 === 0 ? 9999n : 5000n)
    const posts = Array.from({ length: 20 }, (_, at) =>
      ledger.takeSales(
        programme.id,
        Array.from({ length: 10 }, (__, n) => post(at * 10 + n)),
        TODAY,
      ),
    )
    const answers = (await Promise.all(posts)).flat()
    expect(answers.filter(answer => answer.outcome === 'accepted')).toHaveLength(1)
    expect(answers.filter(answer => answer.outcome === 'duplicate')).toHaveLength(199)
    expect(new Set(answers.map(answer => answer.commission)).size).toBe(1)
    const { pending } = await ledger.balances(programme.id, anna(programme))
    expect(-BigInt(pending)).toBe(answers[0]?.commission)
  })

  it('knows an order twice in one batch', async () => {
    const programme = await newProgramme()
    const answers = await house.store.ledger.takeSales(
      programme.id,
      [saleOf('a', 1000n), saleOf('a', 1000n)],
      TODAY,
    )
    expect(answers.map(answer => [answer.outcome, answer.sale])).toEqual([
      ['accepted', 1],
      ['duplicate', 1],
    ])
  })

  it('keeps every sale it does not credit, with the reason', async () => {
    const programme = await newProgramme()
    const answers = await house.store.ledger.takeSales(
      programme.id,
      [
        saleOf('b', 1000n, { currency: 'EUR' }),
        saleOf('c', 1000n, { click: { code: 'nobody', day: '2009-12-01' } }),
        saleOf('d', 1000n, { click: { code: 'anna', day: '2009-10-01' } }),
      ],
      TODAY,
    )
    expect(answers.map(answer => answer.outcome)).toEqual([
      'other_currency',
      'unknown_code',
      'outside_window',
    ])
    expect(
      await sql('SELECT outcome FROM sales WHERE programme_id = $1 ORDER BY number', [programme.id]),
    ).toEqual(answers.map(({ outcome }) => ({ outcome })))
  })

  it('keeps of a click what is registered: any other text could stand for one person', async () => {
    const programme = await newProgramme()
    await sql(`UPDATE affiliate_codes SET sub_codes = '{blog}' WHERE programme_id = $1`, [programme.id])
    const clicks = [
      { code: 'ANNA', subCode: 'blog' },
      { code: 'anna', subCode: 'visitor-4711' },
      { code: 'visitor-4711', subCode: 'blog' },
    ]
    const sales = clicks.map((click, n) => saleOf(`k${n}`, 1000n, { click: { ...click, day: '2009-12-01' } }))
    await house.store.ledger.takeSales(programme.id, sales, TODAY)
    expect(
      await sql('SELECT code, sub_code FROM sales WHERE programme_id = $1 ORDER BY number', [programme.id]),
    ).toEqual([
      { code: 'anna', sub_code: 'blog' },
      { code: 'anna', sub_code: null },
      { code: null, sub_code: null },
    ])
  })

  it('stops at the most of a month, and gives a bonus once, though many sales come in one batch', async () => {
    const programme = await newProgramme({
      rules: {
        validFrom: '2009-01-01',
        rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 1000 } }],
        bonuses: [{ id: 'third', on: { kind: 'milestone', sales: 3 }, amount: 77n }],
        mostPerMonth: 1000n,
      },
    })
    const sales = Array.from({ length: 8 }, (_, n) => saleOf(`m${n}`, 3000n))
    const answers = await house.store.ledger.takeSales(programme.id, sales, TODAY)
    expect(answers.map(answer => answer.commission ?? answer.outcome)).toEqual([
      300n,
      300n,
      300n,
      100n,
      ...Array(4).fill('capped'),
    ])
    const { pending } = await house.store.ledger.balances(programme.id, anna(programme))
    expect(pending).toBe('-1077')
  })
})

describe('takeRefunds()', () => {
  it('takes 242, 241 and 242 back of 725, each once, and finds what comes before its sale', async () => {
    const { ledger } = house.store
    const programme = await newProgramme()
    const refunds = [1, 2, 3].map(n => refundOf(`r${n}`, 'x', 3333n))
    expect(
      (await ledger.takeRefunds(programme.id, refunds.slice(0, 1), TODAY)).map(one => one.outcome),
    ).toEqual(['kept'])
    const [sold] = await ledger.takeSales(programme.id, [saleOf('x', 9999n)], TODAY)
    expect(sold?.commission).toBe(725n)
    const rest = await ledger.takeRefunds(programme.id, refunds, TODAY)
    expect(rest.map(one => [one.outcome, one.reversed])).toEqual([
      ['duplicate', undefined],
      ['reversed', 241n],
      ['reversed', 242n],
    ])
    const lines = await sql<{ amount: string }>(
      `SELECT amount FROM ledger_postings WHERE programme_id = $1 AND account = 'pending' ORDER BY sequence`,
      [programme.id],
    )
    expect(lines.map(line => Number(line.amount))).toEqual([-725, 242, 241, 242])
  })

  it('takes all that is left where no amount is said, and no more than was sold', async () => {
    const { ledger } = house.store
    const programme = await newProgramme()
    await ledger.takeSales(programme.id, [saleOf('y', 9999n), saleOf('z', 100n)], TODAY)
    const answers = await ledger.takeRefunds(
      programme.id,
      [refundOf('y1', 'y', 5000n), refundOf('y2', 'y'), refundOf('z1', 'z', 500n)],
      TODAY,
    )
    expect(answers.map(one => one.outcome)).toEqual(['reversed', 'reversed', 'too_much'])
    expect((await ledger.balances(programme.id, anna(programme))).pending).toBe('0')
  })
})

describe('advance()', () => {
  it('approves in time, holds as long as the terms say, and does nothing a second time', async () => {
    const { ledger } = house.store
    const programme = await newProgramme({ terms: { approveAfterDays: 10, holdingDays: 30 } })
    await ledger.takeSales(programme.id, [saleOf('a', 9999n), saleOf('b', 9999n), saleOf('c', 9999n)], TODAY)
    const decided = await ledger.decideSales(
      programme.id,
      [
        { sale: 1, verdict: 'approve' },
        { sale: 2, verdict: 'reject', reason: 'test order' },
      ],
      '2009-12-03',
    )
    expect(decided).toEqual([1, 2])
    const held = async () => {
      const { pending, approved, payable } = await ledger.balances(programme.id, anna(programme))
      return [pending, approved, payable].map(Number)
    }
    expect(await held()).toEqual([-725, -725, 0])
    expect(await ledger.advance(programme.id, '2009-12-11')).toBe(0)
    expect(await ledger.advance(programme.id, '2009-12-12')).toBe(1)
    expect(await held()).toEqual([0, -1450, 0])
    expect(await ledger.advance(programme.id, '2009-12-30')).toBe(0)
    expect(await ledger.advance(programme.id, '2009-12-31')).toBe(2)
    expect(await ledger.advance(programme.id, '2009-12-31')).toBe(0)
    expect(await held()).toEqual([0, 0, -1450])
    expect(await ledger.decideSales(programme.id, [{ sale: 1, verdict: 'reject' }], '2010-01-01')).toEqual([])
  })
})

describe('The ledger', () => {
  it('refuses to be changed, shortened, emptied or unbalanced, whoever asks', async () => {
    const programme = await newProgramme()
    await house.store.ledger.takeSales(programme.id, [saleOf('a', 1000n)], TODAY)
    await house.store.ledger.signDays(programme.id, TODAY)
    for (const table of ['ledger_entries', 'ledger_postings', 'ledger_checkpoints']) {
      await expect(sql(`UPDATE ${table} SET programme_id = programme_id`)).rejects.toThrow('only added to')
      await expect(sql(`DELETE FROM ${table}`)).rejects.toThrow('only added to')
      await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('only added to')
    }
    await expect(
      sql(
        `INSERT INTO ledger_postings (programme_id, sequence, side, account, amount) VALUES ($1, 0, 9, 'expense', 1)`,
        [programme.id],
      ),
    ).rejects.toThrow('sum to zero')
  })

  it('sums to zero, and gives statements that verify; a changed byte and a removed line are found', async () => {
    const { ledger } = house.store
    const programme = await newProgramme({ terms: { approveAfterDays: 0, holdingDays: 0 } })
    const codes = ['anna', 'bert']
    for (let day = 1; day <= 5; day++) {
      const today = `2009-12-0${day}`
      const sales = Array.from({ length: 10 }, (_, n) =>
        saleOf(`${day}-${n}`, BigInt(1000 + n * 37), {
          day: today,
          click: { code: codes[n % 2] ?? '', day: today },
        }),
      )
      await ledger.takeSales(programme.id, sales, today)
      await ledger.takeRefunds(programme.id, [refundOf(`r${day}`, `${day}-2`, 500n)], today)
      await ledger.advance(programme.id, today)
      await ledger.signDays(programme.id, today)
    }
    const sums = await sql<{ sum: string }>('SELECT sum(amount) FROM ledger_postings GROUP BY programme_id')
    expect(sums.every(({ sum }) => sum === '0')).toBe(true)

    const statement = await statementOf(programme)
    expect(statement.entries.length).toBeGreaterThan(50)
    expect(await checkStatement(statement, NODE_TOOLS)).toBe('valid')
    const part = await ledger.statement(programme.id, {
      affiliate: anna(programme),
      from: '2009-12-03',
      to: '2009-12-04',
    })
    expect(part && (await checkStatement(part, NODE_TOOLS))).toBe('valid')
    expect(part?.statement.opening).not.toEqual(statement.statement.opening)

    const text = JSON.stringify(statement)
    const at = text.indexOf('"base":"1')
    const changed = JSON.parse(`${text.slice(0, at)}"base":"9${text.slice(at + 9)}`) as SignedStatement
    expect(await checkStatement(changed, NODE_TOOLS)).toBe('entry_differs')

    // As somebody could who owns the database: triggers off, a line gone.
    await sql(`ALTER TABLE ledger_entries DISABLE TRIGGER ALL; ALTER TABLE ledger_postings DISABLE TRIGGER ALL;
      DELETE FROM ledger_postings WHERE programme_id = ${programme.id} AND sequence = 3;
      DELETE FROM ledger_entries WHERE programme_id = ${programme.id} AND sequence = 3;
      ALTER TABLE ledger_entries ENABLE TRIGGER ALL; ALTER TABLE ledger_postings ENABLE TRIGGER ALL`)
    const shortened = await statementOf(programme).then(
      one => checkStatement(one, NODE_TOOLS),
      () => 'cannot_be_made',
    )
    expect(shortened).not.toBe('valid')
  })

  it('goes with its site, and with nothing else', async () => {
    const programme = await newProgramme()
    await house.store.ledger.takeSales(programme.id, [saleOf('a', 1000n)], TODAY)
    const [row] = await sql<{ site_id: number }>('SELECT site_id FROM programmes WHERE id = $1', [
      programme.id,
    ])
    await expect(sql('DELETE FROM programmes WHERE id = $1', [programme.id])).rejects.toThrow('only added to')
    await house.store.removeSite(row?.site_id ?? 0).catch(() => undefined)
    await sql(`BEGIN; SELECT set_config('gatecount.erased_site', '${row?.site_id}', true);
      DELETE FROM sites WHERE id = ${row?.site_id}; COMMIT`)
    expect(await sql('SELECT 1 FROM ledger_entries WHERE programme_id = $1', [programme.id])).toEqual([])
  })
})
