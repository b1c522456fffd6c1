import { verify } from 'node:crypto'
import { NETWORK_DATA_DATE } from '@gatecount/shared/domain/identity/network-attribution'
import { DIMENSION_WORDS } from '@gatecount/shared/domain/policy/term-words'
import { GATE } from '@gatecount/shared/domain/privacy/gates'
import { canonicalJson } from '@gatecount/shared/proof/canonical-json'
import { verifyingKeyFrom } from '@gatecount/shared/proof/ed25519'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'
import { sayDay } from './public-page.ts'

const NOW = Date.parse('2026-03-10T12:30:00Z')
const SITE = 'shop.example'

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard({}, { now: () => NOW })
  const { id } = await dash.control.addSite({ domain: SITE, timeZone: 'UTC' })
  await dash.control.updateSite(id, {
    properties: ['size'],
    excludedPaths: ['/admin', '/<b>'],
    retention: { attributes: 13, totals: 25 },
  })
  await dash.control.policies.install(NOW)
  await dash.control.policies.noteMeasured([id])
  const json = { properties: ['size', 'colour'], retention: { attributes: 19, totals: 25 } }
  await dash.send('owner', 'PATCH', `/api/v1/sites/${SITE}`, { json })
  await dash.control.policies.sign(() => dash.control.signingKey('policy'))
})
afterAll(() => dash[Symbol.asyncDispose]())

const get = (path: string, headers: Record<string, string> = {}) =>
  dash.send('nobody', 'GET', path, { headers: { accept: 'text/html', ...headers } })
const data = async <T>(answer: Response): Promise<T> => (await answer.json()) as T
const page = async (query = '') => await (await get(`/transparency/${SITE}${query}`)).text()

describe('transparencyRoutes()', () => {
  it('GET /transparency/<domain> is for everybody, can be kept, and runs and loads nothing', async () => {
    const answer = await get(`/transparency/${SITE}`)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
    expect(answer.headers.get('set-cookie')).toBeNull()
    const csp = answer.headers.get('content-security-policy') ?? ''
    expect(csp).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'/,
    )
    expect(html).not.toMatch(/<script|<img|<iframe|\son\w+=|style="/)
    expect(html).not.toContain('<b>')
    expect(html).toContain('/&lt;b&gt;')
  })

  it('GET /transparency/<domain> says what is really set, in English and in German', async () => {
    const [english, german] = [await page(), await page('?lang=de')]
    for (const words of Object.values(DIMENSION_WORDS).filter(word => !word.includes('follows')))
      if (words !== DIMENSION_WORDS.scroll_depth) expect(english).toContain(words)
    expect(english).toContain('In the database of the site: 13 months')
    expect(english).toContain('In the database of the site: 25 months')
    expect(english).toContain('In the database of the site: for good')
    expect(english).toContain(`when ${GATE[1]} different visitors of a day are in it`)
    expect(english).toContain(`about two attributes when ${GATE[2]} are`)
    expect(english).toContain('/admin')
    expect(english).toContain(sayDay('en', NETWORK_DATA_DATE))
    expect(german).toContain('lang="de"')
    expect(german).toContain('In der Datenbank der Website: 13 Monate')
    expect(german).toContain('Was gezählt wird')
    expect(german).not.toMatch(/What is counted|takes more/)
  })

  it('GET /transparency/<domain> shows what waits, with its day and the difference in words', async () => {
    const english = await page()
    expect(english).toContain('Takes effect on 18 March 2026')
    expect(english).toContain('Figures about attributes are kept: 19 months; before: 13 months')
    expect(english).toContain('takes more')
    expect(await page('?lang=de')).toContain('Gilt ab 18. März 2026')
  })

  it('GET /transparency/<domain> of no site is not found, with the other addresses below it', async () => {
    for (const below of ['', '/changes.rss', '/statement.txt', '/versions/1.json'])
      expect((await get(`/transparency/no.example${below}`)).status).toBe(404)
    expect((await get(`/transparency/${SITE}/versions/9.json`)).status).toBe(404)
  })

  it('GET …/changes.rss and .atom are XML, and .json is a JSON Feed, each with what was posted', async () => {
    for (const kind of ['rss', 'atom']) {
      const text = await (await get(`/transparency/${SITE}/changes.${kind}`)).text()
      expect(XMLValidator.validate(text)).toBe(true)
      const parsed = new XMLParser().parse(text)
      const entries = kind === 'rss' ? parsed.rss.channel.item : parsed.feed.entry
      expect(entries).toHaveLength(2)
      expect(entries[0].title).toBe('Takes effect on 18 March 2026')
    }
    const json = await data<{ version: string; items: object[] }>(
      await get(`/transparency/${SITE}/changes.json`),
    )
    expect(json.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/)
    expect(json.items).toHaveLength(2)
    const seen = JSON.stringify(json.items)
    expect(seen).toContain('Figures about attributes are kept: 19 months; before: 13 months')
  })

  it('GET …/versions/<n>.json can be verified with the public key alone', async () => {
    const { policy, hash, signature, publicKey } = await data<
      Record<'hash' | 'signature' | 'publicKey', string> & { policy: object }
    >(await get(`/transparency/${SITE}/versions/1.json`))
    const text = Buffer.from(canonicalJson(policy))
    const key = verifyingKeyFrom(Buffer.from(publicKey, 'base64url'))
    expect(verify(null, text, key, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(policy).toMatchObject({ site: SITE, version: 1, previous: '', terms: { keptAttributes: 13 } })
    expect(hash).toMatch(/^[\w-]{43}$/)
  })

  it('GET …/statement.txt is made of the same, and the owner gets it as HTML with a link for the shop', async () => {
    const text = await (await get(`/transparency/${SITE}/statement.txt`)).text()
    expect(text).toContain('Figures about attributes are kept: 13 months; totals: 25 months.')
    expect(text).toContain(`at least ${GATE[1]} different visitors`)
    const { statement, snippet } = await data<{ statement: { text: string; html: string }; snippet: string }>(
      await dash.send('owner', 'GET', `/api/v1/sites/${SITE}/policy`),
    )
    expect(statement.text).toBe(text)
    expect(statement.html).toContain('<p>')
    expect(snippet).toMatch(/^<a href="http:\/\/[^"]+\/transparency\/shop\.example">/)
  })

  it('GET /.well-known/gpc.json says that the signal is honoured', async () => {
    expect(await (await get('/.well-known/gpc.json')).json()).toEqual({
      gpc: true,
      lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })
})
