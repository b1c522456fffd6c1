import { FEWEST_SALES, type ProgrammeFacts } from '@gatecount/shared/domain/affiliate/programme-facts'
import { t } from '../../../lib/language.ts'
import { asPercent } from '../../../lib/wording.ts'

const inDays = (days: number): string => t('{n, plural, one {# day} other {# days}}', { n: days })

/** How a programme treats its affiliates, worked out from its ledger; what is of too few sales is not said. */
export function ProgrammeFactsList({ facts }: { readonly facts: ProgrammeFacts }) {
  const { approvalRate, reversalRate, validationDays, paymentDays } = facts
  const said = [
    { name: t('Sales that were approved'), value: approvalRate === null ? null : asPercent(approvalRate) },
    {
      name: t('Sales that were refunded'),
      value: reversalRate === null ? null : asPercent(reversalRate),
    },
    {
      name: t('Until a sale is decided on'),
      value: validationDays === null ? null : inDays(validationDays),
    },
    { name: t('From a sale until it is paid'), value: paymentDays === null ? null : inDays(paymentDays) },
  ]
  return (
    <>
      <dl className="promotion__facts">
        {said.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === null ? 'promotion__few' : undefined}>{value ?? t('too few yet')}</dd>
          </div>
        ))}
      </dl>
      {said.some(({ value }) => value === null) && (
        <p className="portal-empty">
          {t('Of fewer than {n} sales a rate says more about chance than about a shop.', { n: FEWEST_SALES })}
        </p>
      )}
    </>
  )
}
