import type { ReceiptFamily } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { inFull } from '../../../lib/wording.ts'
import { FAMILY_TITLES } from '../families.ts'
import { spreadOf } from '../odds.ts'

interface Props {
  readonly family: ReleaseFamilyName
  readonly terms: ReceiptFamily | undefined
  readonly row: ReleasedCount | undefined
}

/** A figure of the whole site, as it was released. */
export function TotalCount({ family, terms, row }: Props) {
  return (
    <dl className="total-count">
      <dt>
        {FAMILY_TITLES[family]}
        {terms !== undefined && terms.perCell > 1 && `, at most ${inFull(terms.perCell)} per visitor and day`}
      </dt>
      <dd>
        {row === undefined || terms === undefined ? (
          <small>withheld</small>
        ) : (
          <>
            {inFull(row.count)} <small>± {inFull(spreadOf(terms.sigma))}</small>
          </>
        )}
      </dd>
    </dl>
  )
}
