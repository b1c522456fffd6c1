import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asDay, inFull } from '../../../lib/wording.ts'
import type { ProgrammeProps } from '../../programmes/programme-props.ts'
import { siteMay } from '../../site/api/sites.ts'
import { type Payout, usePayouts } from '../api/payouts.ts'
import { PAYOUT_STATES } from '../payout-words.ts'
import { NextPayout } from './next-payout.tsx'
import { OpenPayout } from './open-payout.tsx'
import { PayerPanel } from './payer-panel.tsx'
import './payouts.css'

interface HistoryProps {
  readonly payouts: readonly Payout[]
  readonly currency: string
  readonly shown: number | null
  readonly show: (number: number | null) => void
}

function History({ payouts, currency, shown, show }: HistoryProps) {
  return (
    <Panel title={t('Payouts before')}>
      {payouts.length === 0 && <Notice>{t('None yet. What was paid stays here, with who got what.')}</Notice>}
      {payouts.length > 0 && (
        <FoldingTable
          caption={t('Payouts before')}
          rows={payouts}
          keyOf={({ number }) => number}
          columns={[
            { name: t('Payout'), cell: ({ number }) => t('Payout {number}', { number }) },
            { name: t('Frozen'), cell: ({ day }) => asDay(day) },
            { name: t('Affiliates'), cell: ({ items }) => inFull(items.length) },
            { name: t('Amount'), cell: ({ total }) => moneyOf(total, currency) },
            {
              name: t('State'),
              cell: ({ state }) => (
                <div>
                  <Badge tone={PAYOUT_STATES[state].tone}>{t(PAYOUT_STATES[state].label)}</Badge>
                </div>
              ),
            },
            {
              name: t('Actions'),
              actions: true,
              cell: ({ number }) => (
                <Button
                  look="quiet"
                  aria-expanded={shown === number}
                  aria-label={t('Details of payout {number}', { number })}
                  onClick={() => show(shown === number ? null : number)}
                >
                  {t('Details')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}

/** What affiliates of a programme are paid: the next batch or the open one, who pays, and those before. */
export function PayoutsPart({ site, programme }: ProgrammeProps) {
  const of = { site: site.domain, id: programme.id }
  const { data, error, refetch } = usePayouts(of)
  const [shown, show] = useState<number | null>(null)
  if (error && !data) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Panel title={t('Next payout')}>
        <SkeletonRows rows={6} />
      </Panel>
    )
  const { currency, next, payouts, payer } = data
  const props = { of, currency, mayPay: siteMay(site, 'payouts:manage') }
  const hasPayer = payer?.masked != null
  const open = payouts.find(({ settledOn }) => settledOn === null)
  const before = payouts.filter(({ settledOn }) => settledOn !== null)
  const chosen = before.find(({ number }) => number === shown)
  return (
    <>
      {open && <OpenPayout {...props} payout={open} hasPayer={hasPayer} />}
      {next && <NextPayout {...props} draft={next} />}
      <History payouts={before} currency={currency} shown={shown} show={show} />
      {chosen && <OpenPayout key={chosen.number} {...props} payout={chosen} hasPayer={hasPayer} />}
      <PayerPanel {...props} payer={payer} />
    </>
  )
}
