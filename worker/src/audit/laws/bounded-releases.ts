import { readReceipts, readRelease } from '@gatecount/shared/adapters/clickhouse/release-reader'
import type { AuditFinding, CheckOutcome } from '@gatecount/shared/domain/audit/audit-report'
import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { RELEASE_FAMILIES, RELEASE_PRESETS } from '@gatecount/shared/domain/privacy/release-families'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { systemEntropy } from '@gatecount/shared/process/system-entropy'
import { generateSigningKeyPair } from '@gatecount/shared/proof/ed25519'
import { makeRelease } from '@gatecount/shared/proof/make-release'
import {
  type SignedRelease,
  signReceipt,
  verifyChain,
  verifyRelease,
} from '@gatecount/shared/proof/release-proof'
import type { AuditCheck, AuditContext, Planted } from '../audit-context.ts'

const SITES = 'SELECT DISTINCT site FROM released ORDER BY site'

/** Whether the receipt claims no more than the program promises: its caps, and no larger budget than its preset. */
function keepsBounds({ families, preset, rho }: PrivacyReceipt): boolean {
  const { numerator, denominator } = RELEASE_PRESETS[preset].rho
  return (
    rho <= (numerator / denominator) * (1 + 1e-9) &&
    families.every(({ family, cells, perCell }) => {
      const known = RELEASE_FAMILIES[family]
      return cells === known.cells && perCell === known.perCell
    })
  )
}

/** All releases of one site, in the order of their numbers. */
function judge(where: string, releases: readonly SignedRelease[], publicKey: string): AuditFinding[] {
  const findings: AuditFinding[] = []
  const chain = verifyChain(releases.map(({ receipt }) => receipt))
  if (chain !== 'valid') findings.push({ what: `receipts: ${chain}`, where })
  for (const release of releases) {
    const at = `${where}, release ${release.receipt.sequence}`
    const verdict = verifyRelease(release)
    if (verdict !== 'valid') findings.push({ what: `release: ${verdict}`, where: at })
    if (release.publicKey !== publicKey)
      findings.push({ what: 'release: signed with another key', where: at })
    if (!keepsBounds(release.receipt))
      findings.push({ what: 'release: bounds wider than promised', where: at })
  }
  return findings
}

/** A visitor-day is in one release; who comes on many days is in many, and the budgets add up. */
function spent(releases: readonly SignedRelease[]): string {
  const receipts = releases.map(({ receipt }) => receipt)
  const rho = receipts.reduce((sum, receipt) => sum + receipt.rho, 0)
  const epsilon = Math.max(...receipts.map(receipt => receipt.epsilon))
  const [site = ''] = receipts.map(receipt => receipt.site)
  return (
    `Budget of ${site}: ε ${epsilon.toFixed(2)} at most for one visitor-day; ` +
    `ρ ${rho.toFixed(3)} in ${receipts.length} releases for somebody who came in each period once.`
  )
}

async function check({ auditor, control }: AuditContext): Promise<CheckOutcome> {
  const { publicKey } = await control.signingKey('release')
  const sites = await auditor.rows<{ site: number | string }>({ text: SITES, params: {} })
  const findings: AuditFinding[] = []
  const notes: string[] = []
  let [releases, counts] = [0, 0]
  for (const { site } of sites) {
    const whole: SignedRelease[] = []
    for (const { receipt } of await readReceipts(auditor, Number(site))) {
      const release = await readRelease(auditor, Number(site), receipt.sequence)
      if (release === undefined) continue
      whole.push(release)
      counts += release.rows.length
    }
    releases += whole.length
    findings.push(...judge(`released, site ${site}`, whole, publicKey))
    if (whole.length > 0) notes.push(spent(whole))
  }
  return {
    verdict: findings.length === 0 ? 'holds' : 'broken',
    looked: [
      { what: 'releases verified', figure: releases },
      { what: 'released counts', figure: counts },
      { what: 'sites with releases', figure: sites.length },
    ],
    notes: releases === 0 ? ['Nothing is released yet.'] : notes,
    findings,
  }
}

const keys = generateSigningKeyPair()

/** So many and so often seen that no two draws of them are alike. */
const PAGES = Array.from({ length: 20 }, (_, n) => `/${n}`)

/** A release of nobody, for the control, with a receipt that may say something else; signed all the same. */
function scratchRelease(
  before: SignedRelease | undefined,
  change: Partial<PrivacyReceipt> = {},
): SignedRelease {
  const [start, end] = before === undefined ? ['2026-06-01', '2026-06-07'] : ['2026-06-08', '2026-06-14']
  const made = makeRelease({
    plan: planRelease('public'),
    counts: PAGES.map(first => ({ family: 'page', first, second: '', count: 100_000 })),
    declared: { page: PAGES },
    entropy: systemEntropy(),
    about: { site: 'scratch.invalid', period: 'week', start, end },
    before: before?.receipt,
    keys,
  })
  const receipt = { ...made.receipt, ...change }
  return { ...made, receipt, signature: signReceipt(receipt, keys.privateKey) }
}

const widened = (receipt: PrivacyReceipt): Partial<PrivacyReceipt> => ({
  families: receipt.families.map(family => ({ ...family, cells: family.cells + 1 })),
})

export const BOUNDED_RELEASES: AuditCheck = {
  name: 'bounded_releases',
  check,
  async control() {
    const first = scratchRelease(undefined)
    const second = scratchRelease(first)
    const [row, ...rest] = first.rows
    const changed = { ...first, rows: row === undefined ? [] : [{ ...row, count: row.count + 1 }, ...rest] }
    const leaks: Readonly<Record<string, readonly SignedRelease[]>> = {
      'a count that was changed': [changed, second],
      'a receipt that was changed': [{ ...first, receipt: { ...first.receipt, end: '2026-06-06' } }, second],
      'a release that was taken out': [second],
      'a release that was drawn anew': [scratchRelease(undefined), second],
      'caps wider than promised': [scratchRelease(undefined, widened(first.receipt))],
      'a budget larger than its preset': [scratchRelease(undefined, { rho: 1 })],
    }
    const found = (releases: readonly SignedRelease[]): boolean =>
      judge('scratch', releases, keys.publicKey).length > 0
    const planted: Planted[] = Object.entries(leaks).map(([what, releases]) => ({
      what,
      where: 'released',
      found: found(releases),
    }))
    // What is in order must not be found, or the control shows nothing.
    return [
      ...planted,
      { what: 'nothing, where all is in order', where: 'released', found: !found([first, second]) },
    ]
  },
}
