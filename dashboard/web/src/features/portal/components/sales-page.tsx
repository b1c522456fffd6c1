import { SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { type Column, FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { asDay, inFull } from '../../../lib/wording.ts'
import { DisputeSale } from '../../trust/components/dispute-sale.tsx'
import { type OwnProgramme, type OwnSale, SALES_SHOWN, salesFile, useSales } from '../api/programmes.ts'
import { workedOutWords } from '../pay-words.ts'

const STATES = {
  none: { label: 'Not credited', tone: 'plain' },
  pending: { label: 'Waits', tone: 'brass' },
  approved: { label: 'Approved', tone: 'good' },
  payable: { label: 'Can be paid', tone: 'good' },
  paid: { label: 'Paid', tone: 'good' },
  reversed: { label: 'Taken back', tone: 'bad' },
  rejected: { label: 'Rejected', tone: 'bad' },
} as const satisfies Record<
  OwnSale['state'],
  { readonly label: Message; readonly tone: 'plain' | 'good' | 'brass' | 'bad' }
>

const REASONS = {
  refund: 'The order was refunded',
  chargeback: 'The bank took the payment back',
  corrected: 'The shop corrected what its page had told',
  dispute: 'Decided in a dispute',
} as const

/** Reasons of the ledger are words of whoever decided, but for these. */
const reasonWords = (reason: string): string =>
  Object.hasOwn(REASONS, reason) ? t(REASONS[reason as keyof typeof REASONS]) : reason

const viaWords = ({ by, code, subCode }: OwnSale): string => {
  if (by === 'coupon') return t('by a coupon')
  if (code === null) return ''
  return subCode === null ? t('by {code}', { code }) : t('by {code}, {sub}', { code, sub: subCode })
}

function Why({ sale, currency }: { readonly sale: OwnSale; readonly currency: string }) {
  const lines = [
    sale.outcome === 'accepted' ? workedOutWords(sale, currency) : t(SALE_OUTCOMES[sale.outcome]),
    sale.refunded !== '0' && t('{amount} was refunded', { amount: moneyOf(sale.refunded, currency) }),
    sale.reason !== null && reasonWords(sale.reason),
    !sale.confirmed && t('The shop has not confirmed it yet'),
  ]
  return (
    <ul className="portal-why">
      {lines
        .filter(line => typeof line === 'string' && line !== '')
        .map(line => (
          <li key={String(line)}>{line}</li>
        ))}
    </ul>
  )
}

const columnsIn = (programme: number, currency: string): readonly Column<OwnSale>[] => [
  {
    name: t('Sale'),
    cell: sale => (
      <>
        {asDay(sale.day)}{' '}
        <span className="portal-sub">
          {t('no. {number}', { number: inFull(sale.number) })} {viaWords(sale)}
        </span>
      </>
    ),
  },
  { name: t('Amount'), cell: ({ base }) => moneyOf(base, currency) },
  {
    name: t('Commission'),
    cell: ({ earned, standing, bonus }) => (
      <>
        <b>{moneyOf(BigInt(standing) + BigInt(bonus), currency)}</b>
        {standing !== earned && (
          <span className="portal-sub">
            {t('of {earned}', { earned: moneyOf(BigInt(earned) + BigInt(bonus), currency) })}
          </span>
        )}
      </>
    ),
  },
  {
    name: t('State'),
    cell: ({ state }) => <Badge tone={STATES[state].tone}>{t(STATES[state].label)}</Badge>,
  },
  { name: t('Why'), cell: sale => <Why sale={sale} currency={currency} /> },
  {
    name: t('Dispute'),
    actions: true,
    cell: sale => <DisputeSale programme={programme} sale={sale} />,
  },
]

function NoSales() {
  return (
    <Notice title={t('No sale yet')}>
      <p>
        {t(
          'Every sale that the shop reports for you will be here: what it earned and how that was worked out, or why it earned nothing. None is left out.',
        )}
      </p>
    </Notice>
  )
}

function Pages({ page, total }: { readonly page: number; readonly total: number }) {
  const place = usePlace()
  const last = Math.ceil(total / SALES_SHOWN) - 1
  if (last < 1) return null
  const turn = (to: number): void => goTo(withParams(place, { page: to === 0 ? null : String(to + 1) }))
  return (
    <div className="portal-pages">
      <Button disabled={page === 0} onClick={() => turn(page - 1)}>
        {t('Previous')}
      </Button>
      <span>{t('Page {page} of {pages}', { page: inFull(page + 1), pages: inFull(last + 1) })}</span>
      <Button disabled={page >= last} onClick={() => turn(page + 1)}>
        {t('Next')}
      </Button>
    </div>
  )
}

/** Every sale that was received for the affiliate, with its reason. */
export function SalesPage({ programme: { id, currency } }: { readonly programme: OwnProgramme }) {
  const { params } = usePlace()
  const page = Math.max(0, Math.floor(Number(params.get('page') ?? 1)) - 1) || 0
  const { data, error, refetch } = useSales(id, page)
  return (
    <Panel
      title={t('Sales')}
      words={t(
        'Days and amounts, and nothing of who bought: no time, no country, no page. Rejected and uncredited sales are here too, with the reason.',
      )}
      action={
        data &&
        data.total > 0 && (
          <a className="button" href={salesFile(id)} download>
            {t('As a table (CSV)')}
          </a>
        )
      }
    >
      {error && !data ? (
        <ProblemNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <SkeletonRows rows={8} />
      ) : data.total === 0 ? (
        <NoSales />
      ) : (
        <>
          <FoldingTable
            caption={t('Sales, latest first')}
            columns={columnsIn(id, currency)}
            rows={data.sales}
            keyOf={sale => sale.number}
          />
          <Pages page={page} total={data.total} />
        </>
      )}
    </Panel>
  )
}
