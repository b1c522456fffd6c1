import { SIGNAL } from '@gatecount/shared/domain/event/hit'
import { pageViewRule } from '@gatecount/shared/domain/event/page-view-rule'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { LogClock } from './log-clock.ts'
import { hitOfLine } from './log-hit.ts'
import { readLogLine } from './log-line.ts'

const site = { id: 3, domain: 'shop.example' }
const rule = { ...pageViewRule([], false), allHosts: false }

function outcome(line: string, allHosts = false) {
  const read = readLogLine(line, new LogClock())
  if (read.kind === 'unreadable') throw new Error(read.expected)
  return hitOfLine(read, site, { ...rule, allHosts })
}

const TAIL = '[17/May/2015:10:05:03 +0000] "GET /a?utm_source=n&q=secret HTTP/1.1" 200 1'

describe('hitOfLine()', () => {
  it('hitOfLine() makes a page view whose visitor is veiled and whose query is gone', () => {
    const found = outcome(
      `Proxy.AOL.com - - ${TAIL} "https://www.google.com/search?q=secret#x" "Mozilla/5.0"`,
    )
    if (!('hit' in found)) throw new Error('No hit')
    expect(found.hit).toMatchObject({
      siteId: 3,
      at: Date.UTC(2015, 4, 17, 10, 5, 3),
      name: 'pageview',
      host: 'shop.example',
      path: '/a',
      campaign: { utm_source: 'n' },
      referrer: 'https://www.google.com/search',
      interactive: true,
      signals: SIGNAL.fromLog,
    })
    expect(unveil(found.hit.address)).toBe('proxy.aol.com')
    expect(unveil(found.hit.userAgent)).toBe('Mozilla/5.0')
    expect(JSON.stringify(found)).not.toMatch(/secret|aol|Mozilla/)
  })

  it('hitOfLine() leaves the user agent empty where the log has none', () => {
    const found = outcome(`h - - ${TAIL}`)
    expect('hit' in found && unveil(found.hit.userAgent)).toBe('')
    expect('hit' in found && found.hit.referrer).toBeNull()
  })

  it('hitOfLine() reads user agents and referrers as UTF-8', () => {
    const bytes = Buffer.from(`h - - ${TAIL} "https://a.example/é" "Café/1.0"`).toString('latin1')
    const found = outcome(bytes)
    expect('hit' in found && [found.hit.referrer, unveil(found.hit.userAgent)]).toEqual([
      'https://a.example/é',
      'Café/1.0',
    ])
  })

  it('hitOfLine() takes lines for the site and its subdomains from a virtual-host log, others only when asked to', () => {
    const host = (vhost: string, allHosts = false) => outcome(`${vhost}:443 192.0.2.1 - - ${TAIL}`, allHosts)
    expect(host('shop.example')).toMatchObject({ kind: 'page_view', hit: { host: 'shop.example' } })
    expect(host('www.shop.example').kind).toBe('page_view')
    expect(host('other.example').kind).toBe('foreign_host')
    expect(host('notshop.example').kind).toBe('foreign_host')
    expect(host('other.example', true).kind).toBe('page_view')
  })
})
