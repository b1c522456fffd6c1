import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { seeded } from './chance.ts'
import { openShop } from './shop.ts'
import { makeVisitors } from './visitors.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

function logTime(ms: number): string {
  const t = new Date(ms)
  const day = `${two(t.getUTCDate())}/${MONTHS[t.getUTCMonth()]}/${t.getUTCFullYear()}`
  return `${day}:${two(t.getUTCHours())}:${two(t.getUTCMinutes())}:${two(t.getUTCSeconds())} +0000`
}

const ASSETS = ['/style.css', '/logo.png', '/shop.js', '/photo.jpg']

/**
 * Writes an access log in the combined format: addresses of real networks, one page in three lines, its pictures and
 * style sheets in the others, spread evenly over `days`.
 * @returns number of page views in it
 */
export async function writeLog(path: string, lines: number, days: number): Promise<number> {
  const chance = seeded(11)
  const people = makeVisitors(Math.ceil(lines / 12), chance)
  const shop = openShop('shop.example', 2_000, chance)
  const file = createWriteStream(path)
  const begin = Date.UTC(2025, 2, 3)
  const gap = (days * 86_400_000) / lines
  let views = 0
  let text = ''
  let who = people[0]
  let page = '/'
  for (let n = 0; n < lines; n++) {
    const isView = n % 3 === 0
    let referrer = `https://shop.example${page}`
    if (isView) {
      views++
      who = people[Math.floor(chance() * people.length)]
      page = shop.page()
      referrer = shop.arrival().referrer || '-'
    }
    const target = isView ? page : ASSETS[n % ASSETS.length]
    const when = logTime(begin + n * gap)
    text += `${who?.address} - - [${when}] "GET ${target} HTTP/1.1" 200 ${1000 + (n % 9000)} "${referrer}" "${who?.userAgent}"\n`
    if (text.length > 1 << 20) {
      if (!file.write(text)) await once(file, 'drain')
      text = ''
    }
  }
  file.end(text)
  await finished(file)
  return views
}
