import { describe, expect, it } from 'vitest'
import { readFeed } from './read-feed.ts'

const OF = { site: 'shop.example', currency: 'EUR' }
const faultsOf = (text: string): unknown => {
  const read = readFeed(text, OF)
  return 'faults' in read ? read.faults.map(({ field, detail }) => `${field} ${detail}`) : read
}

describe('readFeed()', () => {
  it('readFeed() reads headings of several shop systems, in whichever order and separator', () => {
    const product = {
      title: 'Black toner',
      page: '/toner?size=xl',
      price: '12.90',
      image: 'https://cdn.example/t.png',
    }
    expect(
      readFeed(
        'title,link,price,image_link\nBlack toner,https://www.shop.example/toner?size=xl,12.90 EUR,https://cdn.example/t.png\n',
        OF,
      ),
    ).toEqual([product])
    expect(
      readFeed(
        'Preis;Produktname;Adresse;Bild\n12,90 €;Black toner;/toner?size=xl;https://cdn.example/t.png\n',
        OF,
      ),
    ).toEqual([product])
  })

  it('readFeed() names each line and column that is not right, and never what stands there', () => {
    const text = [
      'title,address,price,image',
      ',https://shop.example/a,1.00,',
      'b,https://elsewhere.example/b,1.00,',
      'c,/c,cheap,',
      'd,/d,1.00 USD,',
      'e,/e,1.00,http://cdn.example/e.png',
      'f,/f,1.00,javascript:alert(1)',
      '"g\u0007",/g,1.00,',
    ].join('\n')
    expect(faultsOf(text)).toEqual([
      'lines.2.title is empty',
      'lines.3.address is no page of {site}',
      'lines.4.price is not an amount, such as 1234.50',
      'lines.5.price is not {currency}',
      'lines.6.image must be an address that begins with https://',
      'lines.7.image must be an address that begins with https://',
      'lines.8.title must be one line of {n} characters at most',
    ])
  })

  it('readFeed() refuses a table without its columns or products, or that is none', () => {
    expect(faultsOf('title,price\na,1\n')).toEqual(['lines.1 has no column for {column}'])
    expect(faultsOf('title,address,price\n')).toEqual(['lines.1 has no line of a product below it'])
    expect(faultsOf('title,address,price\n"a,/a,1\n')).toEqual([
      'lines.2 is not CSV: a quotation mark is out of place',
    ])
    const many = `title,address,price\n${'a,/a,1.00\n'.repeat(5001)}`
    expect(faultsOf(many)).toEqual(['lines are more than {n} products'])
  })
})
