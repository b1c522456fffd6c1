import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { readEnvironment } from '@gatecount/shared/process/environment'
import { describe, expect, it } from 'vitest'
import { accountConfig } from './account-config.ts'

const MAIL = { SMTP_URL: 'smtps://user:word@mail.example', MAIL_FROM: 'count@shop.example' }
const OIDC = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'gatecount',
  OIDC_CLIENT_SECRET: 'word',
  OIDC_ALLOWED_DOMAINS: ' Office.example, ,shop.example',
}
const DASHBOARD_PUBLIC_URL = 'https://count.example'
const configured = (source: Record<string, string>) => accountConfig(readEnvironment(source))

describe('accountConfig()', () => {
  it('is nothing where nothing is configured', () => {
    expect(configured({})).toEqual({})
  })

  it('takes mail and a provider', () => {
    const { mail, oidc } = configured({ ...MAIL, ...OIDC, DASHBOARD_PUBLIC_URL })
    expect([mail?.from, mail && unveil(mail.url)]).toEqual([MAIL.MAIL_FROM, MAIL.SMTP_URL])
    expect(oidc).toMatchObject({ name: 'Single sign-on', allowedDomains: ['office.example', 'shop.example'] })
  })

  it.each([
    [{ ...MAIL }, 'DASHBOARD_PUBLIC_URL'],
    [{ SMTP_URL: MAIL.SMTP_URL, DASHBOARD_PUBLIC_URL }, 'MAIL_FROM'],
    [{ OIDC_ISSUER: OIDC.OIDC_ISSUER, DASHBOARD_PUBLIC_URL }, 'OIDC_CLIENT_ID'],
    [{ ...OIDC, OIDC_CLIENT_SECRET: '', DASHBOARD_PUBLIC_URL }, 'OIDC_CLIENT_SECRET'],
  ])('says what is missing of something that is configured in part, and no value', (source, missing) => {
    expect(() => configured(source)).toThrow(`${missing}: is missing`)
    expect(() => configured(source)).not.toThrow('word')
  })
})
