import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import { composeDocument, type SiteSource } from '@gatecount/shared/domain/report-sharing/compose-document'
import { releasesIn } from '@gatecount/shared/domain/report-sharing/releases-in'
import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import { signDocument } from '@gatecount/shared/proof/sign-document'
import type { SharingDeps } from '../sharing-deps.ts'

type Read = Pick<SharingDeps, 'released' | 'control'>
type Composed = Pick<StoredReport, 'form' | 'sites'>

async function sourceOf(
  { released }: Read,
  { form }: Composed,
  site: StoredReport['sites'][number],
): Promise<SiteSource> {
  const receipts = await released.receipts(site.id)
  const days = releasesIn(
    form.period,
    receipts.map(release => ({ ...release, start: release.receipt.start, end: release.receipt.end })),
  )
  const releases = days.map(({ receipt, signature, publicKey }) => ({ receipt, signature, publicKey }))
  const families = form.parts.map(({ family }) => family)
  return { domain: site.domain, releases: await released.withRows(site.id, releases, families) }
}

/** The report as everybody sees it who has it: computed from released rows, and signed as those are. */
export async function readDocument(deps: Read, report: Composed): Promise<SignedShared> {
  const known = await deps.control.listSites()
  // Nothing of a site that is directed at children is shared, whatever was before.
  const shared = report.sites.filter(site => known.find(({ id }) => id === site.id)?.childDirected !== true)
  const sources = await Promise.all(shared.map(site => sourceOf(deps, report, site)))
  const document = composeDocument(report.form, sources)
  const { privateKey, publicKey } = await deps.control.signingKey('release')
  return { document, signature: signDocument(document, privateKey), publicKey }
}
