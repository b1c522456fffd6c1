import { Panel } from '../../../components/layout/panel.tsx'
import { Explain } from '../../../components/ui/explain.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import type { OwnBalances, OwnProgramme } from '../api/programmes.ts'

interface Account {
  readonly account: keyof OwnBalances
  readonly label: Message
  readonly words: Message
}

const ACCOUNTS: readonly Account[] = [
  {
    account: 'pending',
    label: 'Waits for approval',
    words:
      'The shop has not decided yet. What nobody decides on is approved by itself when its time is over.',
  },
  {
    account: 'approved',
    label: 'Approved, and held',
    words: 'It is yours, and is held as long as goods can be returned.',
  },
  {
    account: 'payable',
    label: 'Can be paid',
    words: 'It was held long enough, and waits for the next payout.',
  },
  { account: 'paid', label: 'Paid', words: 'Everything that was ever paid to you in this programme.' },
  {
    account: 'clawback',
    label: 'To come back',
    words: 'It was paid before its order was refunded, and is kept back from later payouts.',
  },
]

interface Props {
  readonly balances: OwnBalances
  readonly programme: OwnProgramme
}

/** Where an affiliate's money stands: sums of what was posted, never numbers that were stored. */
export function Balances({ balances, programme: { currency, terms } }: Props) {
  return (
    <Panel
      title={t('What is owed to you')}
      words={
        terms.minimumPayout === '0'
          ? t('Sums of what stands in the ledger. Every amount that can be paid is in the next payout.')
          : t('Paid from {amount} on; less is carried over to the next payout.', {
              amount: moneyOf(terms.minimumPayout, currency),
            })
      }
    >
      <dl className="portal-figures portal-figures--large">
        {ACCOUNTS.map(({ account, label, words }) => (
          <div key={account} className="portal-figures__one">
            <dt>
              {t(label)} <Explain about={t('What is this? {name}', { name: t(label) })}>{t(words)}</Explain>
            </dt>
            <dd className="portal-figures__value">{moneyOf(balances[account], currency)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
