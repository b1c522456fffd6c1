import type { ReceiptFamily } from '@gatecount/shared/domain/privacy/receipt'
import type { ReleaseFamilyName } from '@gatecount/shared/domain/privacy/release-families'
import type { ReleasedCount } from '@gatecount/shared/domain/privacy/tidy-release'
import { t } from '../../../lib/language.ts'
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
        {terms !== undefined && terms.perCell > 1
          ? t('{family}, at most {cap, number} per visitor and day', {
              family: t(FAMILY_TITLES[family]),
              cap: terms.perCell,
            })
          : t(FAMILY_TITLES[family])}
      </dt>
      <dd>
        {row === undefined || terms === undefined ? (
          <small>{t('withheld')}</small>
        ) : (
          <>
            {inFull(row.count)} <small>± {inFull(spreadOf(terms.sigma))}</small>
          </>
        )}
      </dd>
    </dl>
  )
}
