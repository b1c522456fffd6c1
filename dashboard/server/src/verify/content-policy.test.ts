import { describe, expect, it } from 'vitest'
import { policiesAllow, policiesOf } from './content-policy.ts'
import { startTags } from './start-tags.ts'

const wanted = {
  page: new URL('https://shop.example/'),
  script: new URL('https://count.example/script.js'),
  endpoint: new URL('https://count.example/api/event'),
  nonce: undefined,
}
const allows = (...policies: string[]): boolean => policiesAllow(policies, wanted)

describe('policiesAllow()', () => {
  it.each([
    '',
    "img-src 'none'",
    'default-src *',
    'default-src https:',
    "script-src 'self' https://count.example; connect-src https://count.example",
    "default-src 'none'; script-src count.example; connect-src *.example",
    "default-src 'none'; script-src-elem https://count.example/script.js; connect-src https://count.example/api/",
    'SCRIPT-SRC HTTPS://COUNT.EXAMPLE:443; CONNECT-SRC HTTPS:',
    'script-src count.example; script-src none.example',
    'default-src http://count.example',
  ])('policiesAllow() is true under %j', policy => {
    expect(allows(policy)).toBe(true)
  })

  it.each([
    "default-src 'self'",
    "default-src 'none'",
    'script-src',
    "script-src 'unsafe-inline' 'unsafe-eval'",
    'script-src https://count.example; connect-src https://shop.example',
    'script-src https://count.example:8443; connect-src *',
    'script-src https://count.example/other.js; connect-src *',
    'script-src *.count.example; connect-src *',
    "script-src 'strict-dynamic' 'nonce-x' https:; connect-src *",
    'script-src none.example; script-src count.example',
  ])('policiesAllow() is false under %j', policy => {
    expect(allows(policy)).toBe(false)
  })

  it('policiesAllow() lets a nonce stand for the host, and asks every policy', () => {
    const policy = "script-src 'strict-dynamic' 'nonce-x'; connect-src count.example"
    expect(policiesAllow([policy], { ...wanted, nonce: 'x' })).toBe(true)
    expect(policiesAllow([policy], { ...wanted, nonce: 'y' })).toBe(false)
    expect(allows('default-src *', "default-src 'self'")).toBe(false)
  })

  it('policiesAllow() knows what the page itself serves', () => {
    const own = {
      ...wanted,
      script: new URL('https://shop.example/s.js'),
      endpoint: new URL('https://shop.example/e'),
    }
    expect(policiesAllow(["default-src 'self'"], own)).toBe(true)
    expect(policiesAllow(["default-src 'self'"], { ...own, endpoint: wanted.endpoint })).toBe(false)
  })
})

describe('policiesOf()', () => {
  it('policiesOf() reads headers, several in one as well, and meta tags', () => {
    const html = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; img-src *">
      <meta content='connect-src *' http-equiv=content-security-policy><meta name="description" content="default-src">`
    expect(policiesOf('default-src a.example, default-src b.example', [...startTags(html)])).toEqual([
      'default-src a.example',
      ' default-src b.example',
      "script-src 'self'; img-src *",
      'connect-src *',
    ])
    expect(policiesOf(undefined, [])).toEqual([])
  })
})
