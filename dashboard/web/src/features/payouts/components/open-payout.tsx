import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asDay } from '../../../lib/wording.ts'
import { invoiceFile, type Payout, type PayoutItem, payoutFile, useTaken } from '../api/payouts.ts'
import { accountWords, ITEM_STATES, PAYOUT_STATES } from '../payout-words.ts'
import { AmountPaid } from './amount-paid.tsx'
import { BatchHash } from './batch-hash.tsx'
import { CarriedOver } from './carried-over.tsx'
import type { PayoutProps } from './payout-props.ts'
import { SettleDialog } from './settle-dialog.tsx'

interface Props extends PayoutProps {
  readonly payout: Payout
  readonly hasPayer: boolean
}

function ItemState({ item, of }: { readonly item: PayoutItem; readonly of: PayoutProps['of'] }) {
  const { state, reference, reason, settledOn, invoice } = item
  return (
    <div>
      <Badge tone={ITEM_STATES[state].tone}>{t(ITEM_STATES[state].label)}</Badge>
      {settledOn !== null && (
        <span className="payouts__sub">
          {asDay(settledOn)} {reference}
          {reason}
        </span>
      )}
      {invoice !== null && (
        <a className="payouts__sub" href={invoiceFile(of, invoice)} download>
          {t('Invoice {number} (PDF)', { number: invoice })}
        </a>
      )}
    </div>
  )
}

/** Which files there are for open items of a batch. */
function Files({ of, currency, payout, hasPayer }: Props) {
  const taken = useTaken(of)
  const open = payout.items.filter(({ state }) => state === 'open')
  const has = (kind: PayoutItem['kind']): boolean => open.some(item => item.kind === kind)
  const file = (name: string, label: string) => (
    <a className="button" href={payoutFile(of, payout.number, `files/${name}`)} download onClick={taken}>
      {label}
    </a>
  )
  return (
    <div className="payouts__files">
      {file('csv', t('Table (CSV)'))}
      {has('bank') && currency === 'EUR' && hasPayer && file('sepa', t('Transfers for the bank (SEPA XML)'))}
      {has('paypal') && file('paypal', t('PayPal mass payment (CSV)'))}
      {has('bank') && currency === 'EUR' && !hasPayer && (
        <span className="payouts__sub">
          {t('Say below from which account you pay: then there is a file for your bank.')}
        </span>
      )}
    </div>
  )
}

/** A frozen batch: what it is known by, its files, and what became of each item. */
export function OpenPayout(props: Props) {
  const { of, currency, payout, mayPay } = props
  const [settling, setSettling] = useState<{
    readonly verdict: 'paid' | 'failed'
    readonly items: readonly PayoutItem[]
  } | null>(null)
  const { number, day, digest, state, total, items, carried } = payout
  const open = items.filter(item => item.state === 'open')
  return (
    <Panel
      title={t('Payout {number}', { number })}
      words={
        <p>
          <Badge tone={PAYOUT_STATES[state].tone}>{t(PAYOUT_STATES[state].label)}</Badge>{' '}
          {t('Frozen on {day}', { day: asDay(day) })}
        </p>
      }
      action={
        mayPay && open.length > 0 ? (
          <Button look="strong" onClick={() => setSettling({ verdict: 'paid', items: open })}>
            {t('Mark all as paid')}
          </Button>
        ) : undefined
      }
    >
      <p className="payouts__total">{moneyOf(total, currency)}</p>
      {mayPay && <Files {...props} />}
      <FoldingTable
        caption={t('Payout {number}', { number })}
        rows={items}
        keyOf={({ affiliate }) => affiliate}
        columns={[
          { name: t('Affiliate'), cell: ({ name }) => name },
          {
            name: t('Amount'),
            cell: item => <AmountPaid {...item} currency={currency} />,
          },
          { name: t('Paid to'), cell: item => accountWords(item) },
          { name: t('State'), cell: item => <ItemState item={item} of={of} /> },
          ...(mayPay && open.length > 0
            ? [
                {
                  name: t('Actions'),
                  actions: true,
                  cell: (item: PayoutItem) =>
                    item.state === 'open' && (
                      <div className="payouts__acts">
                        <Button
                          aria-label={t('Mark as paid: {name}', { name: item.name })}
                          onClick={() => setSettling({ verdict: 'paid', items: [item] })}
                        >
                          {t('Paid')}
                        </Button>
                        <Button
                          look="quiet"
                          aria-label={t('Mark as failed: {name}', { name: item.name })}
                          onClick={() => setSettling({ verdict: 'failed', items: [item] })}
                        >
                          {t('Failed')}
                        </Button>
                      </div>
                    ),
                },
              ]
            : []),
        ]}
      />
      <CarriedOver carried={carried} currency={currency} />
      <BatchHash digest={digest}>
        {t('SHA-256 of the frozen payout; it stands in the table, too.')}{' '}
        <a href={payoutFile(of, number, 'payout.json')} download>
          {t('The file that it is of (JSON)')}
        </a>
      </BatchHash>
      {settling && <SettleDialog {...props} {...settling} number={number} close={() => setSettling(null)} />}
    </Panel>
  )
}
