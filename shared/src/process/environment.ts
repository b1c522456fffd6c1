import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { unveil, type Veiled, veil } from '../domain/privacy/veiled.ts'

/**
 * The one file that knows the names of environment variables. Read once at start, checked loudly.
 * Secrets may come as `NAME`, as `NAME_FILE` (a path, for Docker), or as a systemd credential called `name` in kebab-case.
 */
const port = z.coerce.number().int().min(0).max(65_535)

const schema = z.object({
  DATA_DIR: z.string().default('./data'),
  HOST: z.string().default('0.0.0.0'),
  DASHBOARD_PORT: port.default(3000),
  COLLECTOR_PORT: port.default(3001),
  /** Health, readiness and metrics of a worker that is a process of its own; unset means it shares the dashboard's. */
  WORKER_PORT: port.optional(),
  /** Where browsers reach the collector, for the snippet; unset means derived from the request or the port. */
  COLLECTOR_PUBLIC_URL: z.url().optional(),
  /** Where the worker reaches the collector, for the synthetic visits of an audit. */
  COLLECTOR_URL: z.url().optional(),
  DASHBOARD_PUBLIC_URL: z.url().optional(),
  REDIS_URL: z.string().optional(),
  REDIS_VOLATILE_URL: z.string().optional(),
  CLICKHOUSE_URL: z.url().optional(),
  DATABASE_URL: z.string().optional(),
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** Queues that sites are spread over; changing it needs empty queues. */
  PARTITIONS: z.coerce.number().int().min(1).max(256).default(4),
  /** Largest export of a site that can be brought in, in megabytes. */
  SITE_IMPORT_MB: z.coerce.number().int().min(1).max(100_000).default(4096),
  /** Events a second that one collector takes for one site before it answers 429. */
  SITE_RATE: z.coerce.number().int().min(1).default(20_000),
  /** An .mmdb file with organisation names, used instead of the packaged network data. */
  GATEWAY_MMDB: z.string().optional(),
  COUNTRY_MMDB: z.string().optional(),
  /** `yes`: start although memory can be swapped to a disk that is not encrypted. */
  ALLOW_SWAP: z.enum(['yes', 'no']).default('no'),
  /** `yes`: requests to hosts that a user names may go into a private network: a shop inside it, a webhook there. */
  ALLOW_PRIVATE_HOSTS: z.enum(['yes', 'no']).default('no'),
  /** Who mails come from; with the secret SMTP_URL. */
  MAIL_FROM: z.string().optional(),
  /** Sign-in at another provider (OpenID Connect); with the secret OIDC_CLIENT_SECRET. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  /** What the button says. */
  OIDC_NAME: z.string().default('Single sign-on'),
  /** Domains, with commas between, whose people get an account when they first come. */
  OIDC_ALLOWED_DOMAINS: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

const SECRETS = [
  'GATECOUNT_SECRET',
  'GATECOUNT_SECRET_PREVIOUS',
  'DATABASE_PASSWORD',
  'CLICKHOUSE_PASSWORD',
  'REDIS_PASSWORD',
  'DASHBOARD_SECRET',
  'DASHBOARD_SECRET_PREVIOUS',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
] as const
type SecretName = (typeof SECRETS)[number]

export interface Environment extends z.infer<typeof schema> {
  readonly secrets: Readonly<Partial<Record<SecretName, Veiled<string>>>>
}

export class BadEnvironment extends Error {
  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(`Configuration: ${problems.join('; ')}`, options)
    this.name = 'BadEnvironment'
  }
}

type Source = Readonly<Record<string, string | undefined>>

function readSecretFile(name: SecretName, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new BadEnvironment([`${name}_FILE: cannot be read`], { cause })
  }
}

/** `LoadCredential=gatecount-secret:…` in a systemd unit puts a file of that name into `$CREDENTIALS_DIRECTORY`. */
function credentialFile({ CREDENTIALS_DIRECTORY }: Source, name: SecretName): string | undefined {
  if (CREDENTIALS_DIRECTORY === undefined) return undefined
  const path = join(CREDENTIALS_DIRECTORY, name.toLowerCase().replaceAll('_', '-'))
  return existsSync(path) ? path : undefined
}

function readSecret(source: Source, name: SecretName): Veiled<string> | undefined {
  const file = source[`${name}_FILE`] ?? (source[name] ? undefined : credentialFile(source, name))
  const value = file === undefined ? source[name] : readSecretFile(name, file)
  return value === undefined || value === '' ? undefined : veil(value)
}

/** Which URL a password belongs to, when it comes as a secret of its own. */
const PASSWORDS = {
  REDIS_URL: 'REDIS_PASSWORD',
  REDIS_VOLATILE_URL: 'REDIS_PASSWORD',
  DATABASE_URL: 'DATABASE_PASSWORD',
  CLICKHOUSE_URL: 'CLICKHOUSE_PASSWORD',
} as const satisfies Record<string, SecretName>

function withPassword(url: string, password: Veiled<string>): string {
  if (url.startsWith('unix:')) return url
  const parsed = new URL(url)
  if (parsed.password === '') parsed.password = encodeURIComponent(unveil(password))
  return parsed.href
}

function readUrls(
  parsed: z.infer<typeof schema>,
  secrets: Environment['secrets'],
): Partial<Record<keyof typeof PASSWORDS, string>> {
  const urls: Partial<Record<keyof typeof PASSWORDS, string>> = {}
  for (const name of Object.keys(PASSWORDS) as (keyof typeof PASSWORDS)[]) {
    const url = parsed[name]
    const password = secrets[PASSWORDS[name]]
    if (url !== undefined && password !== undefined) urls[name] = withPassword(url, password)
  }
  return urls
}

/** @throws BadEnvironment with one line that names each variable and what is wrong with it (never its value) */
export function readEnvironment(source: Source): Environment {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (!parsed.success) {
    throw new BadEnvironment(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`))
  }
  const secrets: Partial<Record<SecretName, Veiled<string>>> = {}
  for (const name of SECRETS) {
    const secret = readSecret(source, name)
    if (secret !== undefined) secrets[name] = secret
  }
  return { ...parsed.data, ...readUrls(parsed.data, secrets), secrets }
}
