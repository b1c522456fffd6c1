import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import type { OwnProgramme } from '../../portal/api/programmes.ts'
import { type OwnPayout, ownInvoiceFile, useOwnPayouts } from '../api/own-payouts.ts'
import { accountWords, ITEM_STATES } from '../payout-words.ts'
import { AmountPaid } from './amount-paid.tsx'

function StateWords({ payout }: { readonly payout: OwnPayout }) {
  const { state, settledOn, reference, reason } = payout
  return (
    <div>
      <Badge tone={ITEM_STATES[state].tone}>{t(ITEM_STATES[state].label)}</Badge>
      {settledOn !== null && <span className="payouts__sub">{asDay(settledOn)}</span>}
      {state === 'paid' && <span className="payouts__sub">{t('Reference {reference}', { reference })}</span>}
      {state === 'failed' && (
        <span className="payouts__sub">
          {t('{reason}. It stays yours, and comes with the next payout.', { reason })}
        </span>
      )}
    </div>
  )
}

/** What the reader was paid, what is on its way, and what failed and why. */
export function OwnPayoutsPanel({ programme }: { readonly programme: OwnProgramme }) {
  const { id, currency } = programme
  const { data: payouts, error, refetch } = useOwnPayouts(id)
  if (error && !payouts) return <ProblemNotice error={error} retry={() => void refetch()} />
  return (
    <Panel
      title={t('Your payouts')}
      words={<p>{t('Lines of your statements name the payout that they were paid with.')}</p>}
    >
      {!payouts && <SkeletonRows rows={3} />}
      {payouts?.length === 0 && (
        <Notice title={t('No payout yet')}>
          <p>
            {t(
              'The shop pays what was approved and held long enough, in payouts that are frozen before they are paid. Each will be here with its reference.',
            )}
          </p>
        </Notice>
      )}
      {payouts && payouts.length > 0 && (
        <FoldingTable
          caption={t('Your payouts')}
          rows={payouts}
          keyOf={({ number }) => number}
          columns={[
            {
              name: t('Payout'),
              cell: ({ number, day }) => (
                <div>
                  {t('Payout {number}', { number })}{' '}
                  <span className="payouts__sub">{t('Frozen on {day}', { day: asDay(day) })}</span>
                </div>
              ),
            },
            {
              name: t('Amount'),
              cell: item => <AmountPaid {...item} currency={currency} />,
            },
            { name: t('Paid to'), cell: payout => accountWords(payout) },
            { name: t('State'), cell: payout => <StateWords payout={payout} /> },
            {
              name: t('Invoice'),
              cell: ({ invoice }) =>
                invoice === null ? (
                  '–'
                ) : (
                  <a href={ownInvoiceFile(id, invoice)} download>
                    {t('Invoice {number} (PDF)', { number: invoice })}
                  </a>
                ),
            },
          ]}
        />
      )}
    </Panel>
  )
}
