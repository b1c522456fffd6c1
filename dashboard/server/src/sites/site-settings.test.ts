import { describe, expect, it } from 'vitest'
import { sentSettings, siteSettings } from './site-settings.ts'

describe('siteSettings', () => {
  it('siteSettings reads domains and hosts as people type them, each once', () => {
    const read = siteSettings.parse({
      otherDomains: ['https://WWW.Shop.test/', 'shop.test', 'bücher.example'],
      allowedHosts: ['*.Shop.example', 'www.shop.example', 'shop.example'],
    })
    expect(read).toEqual({
      otherDomains: ['shop.test', 'xn--bcher-kva.example'],
      allowedHosts: ['*.shop.example', 'shop.example'],
    })
  })

  it.each([
    { currency: 'CHF', public: true },
    { rules: [] },
    { rules: [{ kind: 'leave_out', subject: 'gateway_kind', values: ['hosting'] }] },
    { rules: [{ kind: 'one_path', pattern: '/order/*' }] },
  ])('siteSettings takes %j as it is', sent => {
    expect(sentSettings(siteSettings.parse(sent))).toEqual(sent)
  })

  it.each([
    { currency: 'XYZ' },
    { currency: 'eur' },
    { public: 'yes' },
    { otherDomains: ['192.0.2.1'] },
    { allowedHosts: ['*'] },
    { allowedHosts: ['shop.*'] },
    { allowedHosts: ['*.*.example'] },
    { rules: [{ kind: 'leave_out', subject: 'address', values: ['*'] }] },
    { rules: [{ kind: 'leave_out', subject: 'path', values: [] }] },
    { rules: [{ kind: 'leave_out', subject: 'path', values: ['x'.repeat(301)] }] },
    { rules: [{ kind: 'one_path', pattern: 'order/*' }] },
    { rules: [{ kind: 'one_path', pattern: '/a b' }] },
    { rules: [{ kind: 'one_path', pattern: '/', values: ['x'] }] },
    { rules: Array.from({ length: 51 }, () => ({ kind: 'one_path', pattern: '/*' })) },
    { verifiedAt: null },
  ])('siteSettings refuses %j', sent => {
    expect(siteSettings.safeParse(sent).success).toBe(false)
  })
})
