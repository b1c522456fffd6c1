import { addsUp } from '../domain/privacy/receipt.ts'
import { remainderOf, restFigure, sharedValue, sigmasOf } from '../domain/report-sharing/part-figures.ts'
import { isTotalFamily } from '../domain/report-sharing/part-shapes.ts'
import type {
  SharedDocument,
  SharedPart,
  SharedSeries,
  SharedSite,
  SignedShared,
} from '../domain/report-sharing/shared-document.ts'
import { canonicalJson } from './canonical-json.ts'
import type { CheckingTools } from './check-statement.ts'
import type { SharedVerdict } from './shared-verdicts.ts'

type Verify = Pick<CheckingTools, 'verify'>

async function receiptsHold({ sites }: SharedDocument, key: string, { verify }: Verify): Promise<boolean> {
  for (const { domain, releases } of sites) {
    for (const { receipt, signature, publicKey } of releases) {
      if (receipt.site !== domain || publicKey !== key || !addsUp(receipt)) return false
      if (!(await verify(canonicalJson(receipt), signature, publicKey))) return false
    }
  }
  return true
}

const repeats = ({ releases }: SharedSite): boolean =>
  releases.some(({ receipt: { start } }, at) => {
    const before = releases[at - 1]
    return before !== undefined && start <= before.receipt.end
  })

/** Whether what is said of a part follows from the counts in it and from the receipts. */
function holds({ family, as }: SharedPart, series: SharedSeries, document: SharedDocument): boolean {
  const site = document.sites.find(({ domain }) => domain === series.site)
  if (site === undefined) return false
  const { values, rest, remainder } = series
  const { releases } = site
  const fits = (counts: readonly unknown[]): boolean => counts.length === releases.length
  if (!values.every(({ counts }) => fits(counts)) || !(rest === null || fits(rest.counts))) return false
  const sigmas = sigmasOf(releases, family)
  const visitors = document.parts
    .find(part => part.family === 'visitors')
    ?.series.find(one => one.site === series.site)?.values[0]?.counts
  const again: SharedSeries = {
    site: series.site,
    values: values.flatMap(value => sharedValue(value, sigmas) ?? []),
    rest: rest && { ...rest, figure: restFigure(rest, sigmas) ?? rest.figure },
    remainder:
      visitors === undefined || isTotalFamily(family)
        ? null
        : remainderOf({ family, releases, visitors, values, rest }),
  }
  return (
    (as === 'bars') !== isTotalFamily(family) &&
    canonicalJson(again) === canonicalJson({ ...series, remainder })
  )
}

/**
 * Whether a report was signed with the key that it names, is made from releases that were signed with the same one, and
 * says of them what follows. That the counts are those of the releases is what the signature answers for; whoever may
 * read the releases compares them.
 */
export async function checkShared(signed: SignedShared, tools: Verify): Promise<SharedVerdict> {
  const { document, signature, publicKey } = signed
  if (!(await tools.verify(canonicalJson(document), signature, publicKey))) return 'signature_differs'
  if (!(await receiptsHold(document, publicKey, tools))) return 'receipt_differs'
  if (document.sites.some(repeats)) return 'period_repeated'
  const isRight = document.parts.every(part => part.series.every(series => holds(part, series, document)))
  return isRight ? 'valid' : 'figure_differs'
}
