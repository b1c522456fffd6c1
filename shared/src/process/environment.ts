import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Veiled, veil } from '../domain/privacy/veiled.ts'

/**
 * The one file that knows the names of environment variables. Read once at start, checked loudly.
 * Secrets may come as `NAME` or as `NAME_FILE` (a path, for Docker and systemd credentials).
 */
const port = z.coerce.number().int().min(0).max(65_535)

const schema = z.object({
  DATA_DIR: z.string().default('./data'),
  HOST: z.string().default('0.0.0.0'),
  DASHBOARD_PORT: port.default(3000),
  COLLECTOR_PORT: port.default(3001),
  /** Where browsers reach the collector, for the snippet; unset means derived from the request or the port. */
  COLLECTOR_PUBLIC_URL: z.url().optional(),
  DASHBOARD_PUBLIC_URL: z.url().optional(),
  REDIS_URL: z.string().optional(),
  REDIS_VOLATILE_URL: z.string().optional(),
  CLICKHOUSE_URL: z.url().optional(),
  DATABASE_URL: z.string().optional(),
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** Queues that sites are spread over; changing it needs empty queues. */
  PARTITIONS: z.coerce.number().int().min(1).max(256).default(4),
  /** Events a second that one collector takes for one site before it answers 429. */
  SITE_RATE: z.coerce.number().int().min(1).default(20_000),
  /** An .mmdb file with organisation names, used instead of the packaged network data. */
  GATEWAY_MMDB: z.string().optional(),
  COUNTRY_MMDB: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

const SECRETS = ['GATECOUNT_SECRET', 'DATABASE_PASSWORD', 'CLICKHOUSE_PASSWORD', 'REDIS_PASSWORD'] as const
type SecretName = (typeof SECRETS)[number]

export interface Environment extends z.infer<typeof schema> {
  readonly secrets: Readonly<Partial<Record<SecretName, Veiled<string>>>>
}

export class BadEnvironment extends Error {
  constructor(problems: readonly string[]) {
    super(`Configuration: ${problems.join('; ')}`)
    this.name = 'BadEnvironment'
  }
}

type Source = Readonly<Record<string, string | undefined>>

function readSecret(source: Source, name: SecretName): Veiled<string> | undefined {
  const file = source[`${name}_FILE`]
  const value = file === undefined ? source[name] : readFileSync(file, 'utf8').trim()
  return value === undefined || value === '' ? undefined : veil(value)
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
  return { ...parsed.data, secrets }
}
