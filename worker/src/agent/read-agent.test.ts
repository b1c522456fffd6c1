import { existsSync, readFileSync } from 'node:fs'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { describe, expect, it } from 'vitest'
import { readAgent } from './read-agent.ts'

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const IOS = '(iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

/** User agents of browsers in use, with device, browser and system. None of them is a robot. */
const PEOPLE: readonly [string, string, string, string][] = [
  [
    'Desktop',
    'Chrome',
    'Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`,
  ],
  [
    'Desktop',
    'Chrome',
    'macOS',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`,
  ],
  ['Desktop', 'Chrome', 'Linux', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`],
  [
    'Desktop',
    'Chrome',
    'Chrome OS',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`,
  ],
  [
    'Desktop',
    'Microsoft Edge',
    'Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
  ],
  [
    'Desktop',
    'Opera',
    'Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0`,
  ],
  [
    'Desktop',
    'Vivaldi',
    'Linux',
    `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Chrome/140.0.0.0 Safari/537.36 Vivaldi/7.6.3797.52`,
  ],
  [
    'Desktop',
    'Yandex Browser',
    'Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/138.0.0.0 YaBrowser/25.8.0.0 Safari/537.36`,
  ],
  [
    'Desktop',
    'Firefox',
    'Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  ],
  [
    'Desktop',
    'Firefox',
    'Linux',
    'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  ],
  [
    'Desktop',
    'Safari',
    'macOS',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
  ],
  [
    'Desktop',
    'Internet Explorer',
    'Windows',
    'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
  ],
  [
    'Mobile',
    'Chrome',
    'Android',
    `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/142.0.0.0 Mobile Safari/537.36`,
  ],
  [
    'Mobile',
    'Samsung Internet',
    'Android',
    `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  ],
  ['Mobile', 'Firefox', 'Android', 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'],
  [
    'Mobile',
    'Chrome',
    'Android',
    `Mozilla/5.0 (Linux; Android 9; CUBOT X19) ${WEBKIT} Chrome/142.0.0.0 Mobile Safari/537.36`,
  ],
  ['Mobile', 'Safari', 'iOS', `Mozilla/5.0 ${IOS} Version/18.6 Mobile/15E148 Safari/604.1`],
  ['Mobile', 'Chrome', 'iOS', `Mozilla/5.0 ${IOS} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`],
  ['Mobile', 'Google app', 'iOS', `Mozilla/5.0 ${IOS} GSA/390.0.825 Mobile/15E148 Safari/604.1`],
  [
    'Mobile',
    'DuckDuckGo',
    'iOS',
    `Mozilla/5.0 ${IOS} Version/18.6 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`,
  ],
  [
    'Mobile',
    'Facebook',
    'iOS',
    `Mozilla/5.0 ${IOS} Mobile/15E148 [FBAN/FBIOS;FBAV/530.0.0.41;FBDV/iPhone14,5;FBSN/iOS]`,
  ],
  [
    'Mobile',
    'Facebook',
    'Android',
    `Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) ${WEBKIT} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/530.0.0.48.74;]`,
  ],
  [
    'Mobile',
    'Instagram',
    'iOS',
    `Mozilla/5.0 ${IOS} Mobile/15E148 Instagram 406.0.0.22 (iPhone14,5; iOS 18_6; de_DE)`,
  ],
  ['Mobile', 'LinkedIn', 'iOS', `Mozilla/5.0 ${IOS} Mobile/15E148 [LinkedInApp]/9.31.1`],
  [
    'Mobile',
    'WeChat',
    'Android',
    `Mozilla/5.0 (Linux; Android 14; V2309A; wv) ${WEBKIT} Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50`,
  ],
  [
    'Tablet',
    'Safari',
    'iOS',
    'Mozilla/5.0 (iPad; CPU OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.7 Mobile/15E148 Safari/604.1',
  ],
  [
    'Tablet',
    'Chrome',
    'Android',
    `Mozilla/5.0 (Linux; Android 14; SM-X710) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`,
  ],
  [
    'TV',
    'Amazon Silk',
    'Android',
    `Mozilla/5.0 (Linux; Android 9; AFTS Build/PS7) ${WEBKIT} Silk/120.4.1 like Chrome/120.0.0.0 Safari/537.36`,
  ],
  [
    'TV',
    'LG Browser',
    'webOS',
    `Mozilla/5.0 (Web0S; Linux/SmartTV) ${WEBKIT} Chrome/120.0.0.0 Safari/537.36 WebAppManager`,
  ],
  [
    'TV',
    'Chrome',
    'Android',
    `Mozilla/5.0 (Linux; Android 12; BRAVIA 4K VH2) ${WEBKIT} Chrome/130.0.0.0 Safari/537.36`,
  ],
  [
    'Other',
    'Safari',
    'PlayStation',
    'Mozilla/5.0 (PlayStation; PlayStation 5/6.50) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Safari/605.1.15',
  ],
]

const CRAWLERS = new URL('../../../../shared/data/crawler-user-agents.json', import.meta.url)

describe('readAgent()', () => {
  it.each(PEOPLE)('reads %s, %s, %s from %s, and no robot', (device, browser, os, userAgent) => {
    expect(readAgent(veil(userAgent))).toEqual({ device, browser, os, bot: false, stated: true })
  })

  it.skipIf(!existsSync(CRAWLERS))(
    'knows 99 of 100 crawlers in the shared crawler-user-agents.json (skipped where the file is missing)',
    () => {
      const entries = JSON.parse(readFileSync(CRAWLERS, 'utf8')) as { instances: string[] }[]
      const instances = entries.flatMap(entry => entry.instances)
      const missed = instances.filter(userAgent => !readAgent(veil(userAgent)).bot)
      expect(instances.length).toBeGreaterThan(2_000)
      expect(missed.length / instances.length).toBeLessThan(0.01)
    },
  )

  it('never copies a word of the user agent into a name', () => {
    expect(readAgent(veil('AcmeReader-serial-4711/3.2 (Windows NT 10.0)'))).toMatchObject({
      browser: 'Other',
      os: 'Windows',
    })
    expect(readAgent(veil('PatientPortal/1.0 CFNetwork/1490 Darwin/23'))).toMatchObject({ browser: 'Other' })
  })

  it('tells an empty user agent, which some logs do not record, from `-`, which was not sent', () => {
    expect(readAgent(veil(''))).toMatchObject({ bot: false, stated: false })
    expect(readAgent(veil('-'))).toMatchObject({ bot: true, stated: true })
  })

  it('reads an overlong user agent by its beginning', () => {
    const [, browser, , userAgent] = PEOPLE[0] ?? []
    expect(readAgent(veil(`${userAgent} ${'x'.repeat(100_000)}`)).browser).toBe(browser)
  })
})
