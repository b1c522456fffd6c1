import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { readCostFile } from './read-cost-file.ts'

const read = (...lines: readonly string[]) => readCostFile(lines.join('\n'), 'EUR')
const costs = (...lines: readonly string[]) => {
  const file = read(...lines)
  return 'costs' in file
    ? file.costs.map(({ currency: _, ...cost }) => Object.values(cost).join(' | '))
    : file
}
const faults = (...lines: readonly string[]): readonly string[] => {
  const file = read(...lines)
  return 'costs' in file ? [] : file.map(({ field, detail }) => `${field}: ${detail}`)
}

describe('readCostFile()', () => {
  it('readCostFile() reads a table with all columns, and one with the fewest', () => {
    expect(
      costs(
        'campaign,first day,last day,amount,note',
        'spring,2026-03-01,2026-03-31,1234.50,"Posters, and more"',
        '',
        'autumn,2026-09-01,,12,',
      ),
    ).toEqual([
      'spring | 2026-03-01 | 2026-03-31 | 123450 | Posters, and more',
      'autumn | 2026-09-01 | 2026-09-01 | 1200 | ',
    ])
    expect(costs('Date;Campaign;Spend', '2026-03-01;spring;0,05')).toEqual([
      'spring | 2026-03-01 | 2026-03-01 | 5 | ',
    ])
  })

  it.each([
    ['Kampagne;Von;Bis;Kosten;Währung', 'spring;01.03.2026;31.3.2026;1.234,50;eur'],
    [
      'utm_campaign\tStart date\tEnd date\tAmount spent\tCurrency code',
      'spring\t2026-03-01\t2026-03-31\t1,234.50\tEUR',
    ],
    ['\uFEFF"Campaign name","from","to","Cost","Clicks"', '"spring","2026-03-01","2026-03-31","1234.5","77"'],
    ['CAMPAIGN,First_Day,Last-Day,AMOUNT,Note', 'spring,2026-03-01,2026-03-31,"1 234,50",'],
  ])('readCostFile() understands the headings %s', (head, line) => {
    expect(costs(head, line)).toEqual(['spring | 2026-03-01 | 2026-03-31 | 123450 | '])
  })

  it('readCostFile() says how many columns say nothing of a cost', () => {
    expect(read('campaign,day,clicks,cost,ctr', 'spring,2026-03-01,7,5,0.1')).toMatchObject({ ignored: 2 })
  })

  it('readCostFile() names every line that is wrong, and its column, and takes nothing', () => {
    expect(
      faults(
        'campaign,from,to,cost,currency,note',
        'spring,2026-03-01,2026-03-31,10,EUR,fine',
        ',2026-02-30,2026-03-31,ten,USD,',
        'spring,2026-03-02,2026-03-01,"1,234",,',
        'spring,2026-03-01,2036-03-01,0,,',
        'spring,2026-03-01,2026-03-01,12.3456,,',
        'spring,2026-03-01,2026-03-01,10,50,,',
        `${'x'.repeat(201)},2026-03-01,2026-03-01,99999999999999,,${'x'.repeat(301)}`,
      ),
    ).toEqual([
      'lines.3.campaign: is empty',
      'lines.3.firstDay: must be a calendar day, YYYY-MM-DD',
      'lines.3.amount: is not an amount, such as 1234.50',
      'lines.3.currency: is not {currency}',
      'lines.4.lastDay: is before the first day',
      'lines.4.amount: could be read in two ways; write it without a separator for thousands',
      'lines.5.lastDay: is more than three years after the first day',
      'lines.5.amount: must be more than nothing',
      'lines.6.amount: has more decimal places than {currency}',
      'lines.7: has {n} fields, and the first line {m}',
      'lines.8.campaign: has more than {n} characters',
      'lines.8.amount: is too large',
      'lines.8.note: has more than {n} characters',
    ])
  })

  it('readCostFile() counts lines as an editor does, also after a field of several lines', () => {
    expect(faults('campaign,day,cost,note', 'a,2026-03-01,5,"two\nlines"', 'b,2026-03-01,five,')).toEqual([
      'lines.4.amount: is not an amount, such as 1234.50',
    ])
  })

  it.each([
    [['campaign,amount', 'a,5'], ['lines.1: has no column for {column}']],
    [['one,two', 'a,5'], Array.from({ length: 3 }, () => 'lines.1: has no column for {column}')],
    [['campaign,day,date,cost', 'a,2026-03-01,2026-03-01,5'], ['lines.1: has two columns for {column}']],
    [['campaign,day,cost'], ['lines.1: has no line of a cost below it']],
    [[''], ['lines.1: has no line of a cost below it']],
    [['campaign,day,cost', 'a,2026-03-01,"5'], ['lines.2: is not CSV: a quotation mark is out of place']],
  ])('readCostFile() says of %j what is wrong with it as a table', (lines, wrong) => {
    expect(faults(...lines)).toEqual(wrong)
  })

  it('readCostFile() repeats nothing that stands in the file', () => {
    const file = read('campaign,day,cost', 'secret-name,secret-day,secret-cost', 'a,"b"secret",5')
    expect(JSON.stringify(file)).not.toContain('secret')
  })
})

describe('decodeText()', () => {
  it.each([
    ['UTF-8', Buffer.from('Frühling')],
    ['UTF-16', Buffer.from('\uFEFFFrühling', 'utf16le')],
    ['Windows-1252', Buffer.from('Frühling', 'latin1')],
  ])('decodeText() reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe('Frühling')
  })
})
