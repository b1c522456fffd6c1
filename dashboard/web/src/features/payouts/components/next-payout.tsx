import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { inFull } from '../../../lib/wording.ts'
import { type Draft, type DraftItem, useFreeze } from '../api/payouts.ts'
import { accountWords } from '../payout-words.ts'
import { CarriedOver } from './carried-over.tsx'
import type { PayoutProps } from './payout-props.ts'

interface Props extends PayoutProps {
  readonly draft: Draft
}

function FreezeDialog({ of, draft, currency, close }: Props & { readonly close: () => void }) {
  const freeze = useFreeze(of)
  const sum = moneyOf(draft.total, currency)
  return (
    <ConfirmDialog
      title={t('Freeze payout {number}?', { number: draft.number })}
      action={t('Freeze it')}
      harmless
      busy={freeze.isPending}
      error={freeze.error}
      confirm={() =>
        freeze.mutate(draft.digest, {
          onSuccess: ({ number }) => {
            announce(t('Payout {number} is frozen.', { number }))
            close()
          },
        })
      }
      close={close}
    >
      <p>
        {t(
          '{sum} for {n, plural, one {# affiliate} other {# affiliates}}. From now on it stays as it is: what is refunded meanwhile comes back out of the next payout. The next one begins when every item of this one is paid or has failed.',
          { sum, n: draft.items.length },
        )}
      </p>
    </ConfirmDialog>
  )
}

const columnsIn = (currency: string) => [
  { name: t('Affiliate'), cell: ({ name }: DraftItem) => name },
  { name: t('Sales'), cell: ({ sales }: DraftItem) => inFull(sales) },
  { name: t('Kept back'), cell: ({ withheld }: DraftItem) => moneyOf(withheld, currency) },
  { name: t('Amount'), cell: ({ amount }: DraftItem) => <b>{moneyOf(amount, currency)}</b> },
  { name: t('Paid to'), cell: (item: DraftItem) => accountWords(item) },
]

/** What would be paid now: who gets what, who is carried over, and why. */
export function NextPayout(props: Props) {
  const { draft, currency, mayPay } = props
  const [freezes, setFreezes] = useState(false)
  const { items, carried, minimum, total, number } = draft
  return (
    <Panel
      title={t('Next payout')}
      words={
        <p>
          {minimum === '0'
            ? t('Everybody is paid whose commissions can be paid, less what has to come back.')
            : t('Everybody is paid who reaches {amount}, less what has to come back.', {
                amount: moneyOf(minimum, currency),
              })}
        </p>
      }
      action={
        mayPay && items.length > 0 ? (
          <Button look="strong" onClick={() => setFreezes(true)}>
            {t('Freeze')}
          </Button>
        ) : undefined
      }
    >
      {items.length === 0 ? (
        <Notice title={t('Nobody can be paid yet')}>
          <p>
            {t(
              'Commissions are payable when they are approved and were held long enough, and when the affiliate has said in the portal how they want to be paid.',
            )}
          </p>
        </Notice>
      ) : (
        <>
          <p className="payouts__total">{moneyOf(total, currency)}</p>
          <FoldingTable
            caption={t('Payout {number}', { number })}
            rows={items}
            keyOf={({ affiliate }) => affiliate}
            columns={columnsIn(currency)}
          />
        </>
      )}
      <CarriedOver carried={carried} currency={currency} />
      {freezes && <FreezeDialog {...props} close={() => setFreezes(false)} />}
    </Panel>
  )
}
