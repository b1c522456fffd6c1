import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { Skeleton } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useRelease } from '../api/releases.ts'
import { isTotal, SHOWN_FAMILIES } from '../families.ts'
import { FamilyCard } from './family-card.tsx'
import { ReceiptProof } from './receipt-proof.tsx'
import { TotalCount } from './total-count.tsx'
import './receipt-detail.css'

interface Props {
  readonly receipt: PrivacyReceipt
  readonly before: PrivacyReceipt | undefined
  readonly follow: (sequence: number) => void
}

/** A whole release: its counts by family with their noise, and how to check them. */
export function ReceiptDetail({ receipt, before, follow }: Props) {
  const { data: release, error, refetch } = useRelease(receipt.site, receipt.sequence)
  if (error && !release) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!release) return <Skeleton className="receipt-detail__waiting" />
  const families = SHOWN_FAMILIES.map(family => ({
    family,
    terms: receipt.families.find(one => one.family === family),
    rows: release.rows.filter(row => row.family === family),
  }))
  return (
    <div className="receipt-detail">
      <div className="receipt-detail__totals">
        {families
          .filter(({ family }) => isTotal(family))
          .map(({ family, terms, rows }) => (
            <TotalCount key={family} family={family} terms={terms} row={rows[0]} />
          ))}
        <p className="releases__note">
          {t(
            '± is the noise that each count holds: in 95 of 100 draws it is no larger. Below zero becomes 0. Counts in grey are so small that noise alone may have made them.',
          )}
        </p>
      </div>
      <div className="receipt-detail__families">
        {families
          .filter(({ family }) => !isTotal(family))
          .map(({ family, terms, rows }) => (
            <FamilyCard key={family} family={family} terms={terms} rows={rows} />
          ))}
      </div>
      <ReceiptProof release={release} before={before} follow={follow} />
    </div>
  )
}
