import { BadEnvironment, type Environment } from '@gatecount/shared/process/environment'
import type { MailConfig } from './mail/smtp.ts'
import type { OidcConfig } from './oidc/oidc-sign-in.ts'

interface AccountConfig {
  readonly mail?: MailConfig
  readonly oidc?: OidcConfig
}

const needed = (values: Readonly<Record<string, unknown>>, by: string): string[] =>
  Object.entries(values)
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name}: is missing; ${by} needs it`)

/** @throws BadEnvironment that names what is missing of something that is configured in part */
export function accountConfig(environment: Environment): AccountConfig {
  const { DASHBOARD_PUBLIC_URL, MAIL_FROM, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_NAME, secrets } = environment
  const { SMTP_URL, OIDC_CLIENT_SECRET } = secrets
  const missing = [
    ...(SMTP_URL === undefined ? [] : needed({ MAIL_FROM, DASHBOARD_PUBLIC_URL }, 'mail (SMTP_URL)')),
    ...(OIDC_ISSUER === undefined
      ? []
      : needed(
          { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, DASHBOARD_PUBLIC_URL },
          'sign-in at another provider (OIDC_ISSUER)',
        )),
  ]
  if (missing.length > 0) throw new BadEnvironment(missing)
  const allowedDomains = environment.OIDC_ALLOWED_DOMAINS.split(',')
    .map(domain => domain.trim().toLowerCase())
    .filter(domain => domain !== '')
  return {
    ...(SMTP_URL && MAIL_FROM !== undefined && { mail: { url: SMTP_URL, from: MAIL_FROM } }),
    ...(OIDC_ISSUER !== undefined &&
      OIDC_CLIENT_ID !== undefined &&
      OIDC_CLIENT_SECRET && {
        oidc: {
          issuer: OIDC_ISSUER,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          name: OIDC_NAME,
          allowedDomains,
        },
      }),
  }
}
