import { z } from 'zod'
import type { SignedStatement } from '../domain/ledger/entry.ts'
import { OWED_ACCOUNTS, owedOf } from '../domain/ledger/owed.ts'
import { currencyDigits } from '../domain/money/currency-digits.ts'
import { writeAmount } from '../domain/money/write-amount.ts'
import { RELEASE_FAMILY_NAMES } from '../domain/privacy/release-families.ts'
import { checkShared } from './check-shared.ts'
import { checkStatement } from './check-statement.ts'
import { NODE_TOOLS } from './node-tools.ts'
import { claimsToBeShared, parseShared } from './parse-shared.ts'
import { claimsToBeStatement, parseStatement } from './parse-statement.ts'
import { type SignedRelease, verifyChain, verifyRelease } from './release-proof.ts'
import { SHARED_FAULTS, type SharedVerdict } from './shared-verdicts.ts'
import { STATEMENT_FAULTS, type StatementVerdict } from './statement-verdicts.ts'
import { RELEASE_FAULTS, type Verdict } from './verdicts.ts'

export interface FileVerdict {
  readonly verdict: Verdict | StatementVerdict | SharedVerdict
  /** For people. */
  readonly words: string
}

const receipt = z.looseObject({
  kind: z.literal('release'),
  site: z.string(),
  sequence: z.number(),
  start: z.string(),
  end: z.string(),
  epsilon: z.number(),
  delta: z.number(),
  rho: z.number(),
  rows: z.number(),
  snapshot: z.string(),
  previous: z.string(),
  families: z.array(
    z.looseObject({ cells: z.number(), perCell: z.number(), sigma: z.number(), rho: z.number() }),
  ),
})
const release = z.object({
  receipt,
  rows: z.array(
    z.strictObject({
      family: z.enum(RELEASE_FAMILY_NAMES),
      first: z.string(),
      second: z.string(),
      count: z.number(),
    }),
  ),
  signature: z.string(),
  publicKey: z.string(),
})
const file = z.union([release.transform(one => [one]), z.array(release).min(1)])

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function releasesOf(value: unknown): SignedRelease[] | undefined {
  const parsed = file.safeParse(value)
  return parsed.success ? (parsed.data as unknown as SignedRelease[]) : undefined
}

const valid = (releases: readonly SignedRelease[]): string =>
  releases
    .map(
      ({ receipt: { site, start, end, rows, epsilon, delta }, publicKey }) =>
        `Valid: ${rows} counts of ${site} from ${start} to ${end}, ε ${epsilon.toFixed(2)} at δ ${delta}, signed with ${publicKey}`,
    )
    .join('\n')

const ACCOUNT_WORDS = {
  pending: 'pending',
  approved: 'approved',
  payable: 'payable',
  paid: 'paid',
  clawback: 'to come back',
} as const

function validStatement({ statement, publicKey }: SignedStatement): string {
  const { programme, affiliate, from, to, lines, closing, currency } = statement
  const owed = owedOf(closing)
  const balances = OWED_ACCOUNTS.map(
    account => `${ACCOUNT_WORDS[account]} ${writeAmount(owed[account], currencyDigits(currency))}`,
  )
  return [
    `Valid: ${lines} lines of ${affiliate} in ${programme.name} of ${programme.site} from ${from} to ${to}, signed with ${publicKey}`,
    `At the end, in ${currency}: ${balances.join(', ')}`,
  ].join('\n')
}

const fault = (verdict: Exclude<StatementVerdict, 'valid'>): FileVerdict => ({
  verdict,
  words: STATEMENT_FAULTS[verdict],
})

async function verifyStatement(value: unknown, key: string | undefined): Promise<FileVerdict> {
  const signed = parseStatement(value)
  if (signed === undefined) return fault('unreadable')
  if (key !== undefined && signed.publicKey !== key) return fault('other_key')
  const verdict = await checkStatement(signed, NODE_TOOLS)
  return verdict === 'valid' ? { verdict, words: validStatement(signed) } : fault(verdict)
}

function verifyReleases(releases: readonly SignedRelease[], key: string | undefined): FileVerdict {
  if (releases.some(({ publicKey }) => publicKey !== (key ?? releases[0]?.publicKey)))
    return fault('other_key')
  const verdicts = [
    ...releases.map(verifyRelease),
    ...(releases.length > 1 ? [verifyChain(releases.map(one => one.receipt))] : []),
  ]
  for (const verdict of verdicts) if (verdict !== 'valid') return { verdict, words: RELEASE_FAULTS[verdict] }
  return { verdict: 'valid', words: valid(releases) }
}

async function verifyShared(value: unknown, key: string | undefined): Promise<FileVerdict> {
  const signed = parseShared(value)
  const wrong = (verdict: Exclude<SharedVerdict, 'valid'>): FileVerdict => ({
    verdict,
    words: SHARED_FAULTS[verdict],
  })
  if (signed === undefined) return wrong('unreadable')
  if (key !== undefined && signed.publicKey !== key) return wrong('other_key')
  const verdict = await checkShared(signed, NODE_TOOLS)
  if (verdict !== 'valid') return wrong(verdict)
  const { title, from, to, sites } = signed.document
  const releases = sites.reduce((sum, site) => sum + site.releases.length, 0)
  return {
    verdict,
    words: `Valid: “${title}” of ${sites.map(({ domain }) => domain).join(', ')} from ${from} to ${to}, computed from ${releases} ${releases === 1 ? 'release' : 'releases'}, signed with ${signed.publicKey}`,
  }
}

/**
 * What is to be said of a file with a statement of an affiliate, with a shared report, with one signed release, or with a
 * list of releases from the first on.
 * @param key public key it must be signed with, base64url
 */
export async function verifyFile(text: string, key?: string): Promise<FileVerdict> {
  const value = read(text)
  if (claimsToBeStatement(value)) return await verifyStatement(value, key)
  if (claimsToBeShared(value)) return await verifyShared(value, key)
  const releases = releasesOf(value)
  if (releases !== undefined) return verifyReleases(releases, key)
  return {
    verdict: 'unreadable',
    words: 'This file holds no release, statement or shared report of Gatecount.',
  }
}
