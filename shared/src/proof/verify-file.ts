import { z } from 'zod'
import { RELEASE_FAMILY_NAMES } from '../domain/privacy/release-families.ts'
import { type SignedRelease, verifyChain, verifyRelease } from './release-proof.ts'
import { RELEASE_FAULTS, type Verdict } from './verdicts.ts'

export interface FileVerdict {
  readonly verdict: Verdict | 'unreadable' | 'other_key'
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

function parse(text: string): SignedRelease[] | undefined {
  try {
    return file.parse(JSON.parse(text)) as unknown as SignedRelease[]
  } catch {
    return undefined
  }
}

const valid = (releases: readonly SignedRelease[]): string =>
  releases
    .map(
      ({ receipt: { site, start, end, rows, epsilon, delta }, publicKey }) =>
        `Valid: ${rows} counts of ${site} from ${start} to ${end}, ε ${epsilon.toFixed(2)} at δ ${delta}, signed with ${publicKey}`,
    )
    .join('\n')

/**
 * What is to be said of a file with one signed release, or with a list of them from the first on.
 * @param key public key it must be signed with, base64url
 */
export function verifyFile(text: string, key?: string): FileVerdict {
  const releases = parse(text)
  if (releases === undefined)
    return { verdict: 'unreadable', words: 'This file holds no release of Gatecount.' }
  if (releases.some(({ publicKey }) => publicKey !== (key ?? releases[0]?.publicKey)))
    return { verdict: 'other_key', words: 'It is signed with another key.' }
  const verdicts = [
    ...releases.map(verifyRelease),
    ...(releases.length > 1 ? [verifyChain(releases.map(one => one.receipt))] : []),
  ]
  for (const verdict of verdicts) if (verdict !== 'valid') return { verdict, words: RELEASE_FAULTS[verdict] }
  return { verdict: 'valid', words: valid(releases) }
}
