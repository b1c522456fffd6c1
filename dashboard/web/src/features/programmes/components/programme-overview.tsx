import { SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { type Message, t } from '../../../lib/language.ts'
import type { Range } from '../../../lib/local-date.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asPercent, asRange, inFull } from '../../../lib/wording.ts'
import { WaitingPanel } from '../../trust/components/waiting-panel.tsx'
import { type AffiliateFigures, type Figures, useFigures } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import { sumOf } from '../typed-values.ts'
import { AffiliateRanking } from './affiliate-ranking.tsx'

interface Props extends ProgrammeProps {
  readonly range: Range
  readonly invite: () => void
  readonly open: (part: 'signs' | 'disputes') => void
}

const BALANCES = {
  pending: 'To review',
  approved: 'Approved',
  payable: 'Payable',
  paid: 'Paid',
} as const satisfies Record<string, Message>

const total = (rows: readonly AffiliateFigures[], read: (row: AffiliateFigures) => number): number =>
  rows.reduce((sum, row) => sum + read(row), 0)

/** The first steps, as long as no sale has come. */
function FirstSteps({
  invite,
  hasAffiliates,
}: {
  readonly invite: () => void
  readonly hasAffiliates: boolean
}) {
  return (
    <Panel
      title={t('What is next')}
      words={
        <ol className="programmes-page__steps">
          <li>
            {hasAffiliates
              ? t('Affiliates take part: give each of them a code for links or a coupon.')
              : t('Invite your first affiliate, and give them a code for links or a coupon.')}
          </li>
          <li>{t('Put the snippet on the pages of your shop, so that clicks are counted.')}</li>
          <li>{t('Have your shop send its sales, signed with a key: the first one appears here.')}</li>
        </ol>
      }
    >
      <p>
        <Button look="strong" onClick={invite}>
          {hasAffiliates ? t('See the affiliates') : t('Invite an affiliate')}
        </Button>
      </p>
    </Panel>
  )
}

function Sums({ figures, range }: { readonly figures: Figures; readonly range: Range }) {
  const { affiliates, currency } = figures
  const accepted = total(affiliates, row => row.accepted)
  const reversed = total(affiliates, row => row.reversed)
  const money = (read: (row: AffiliateFigures) => string): string =>
    moneyOf(sumOf(affiliates.map(read)), currency)
  return (
    <>
      <Panel title={t('Sales in these days')} words={<p>{asRange(range)}</p>}>
        <dl className="programmes-page__figures">
          <div>
            <dt>{t('Credited sales')}</dt>
            <dd>{inFull(accepted)}</dd>
          </div>
          <div>
            <dt>{t('Their value')}</dt>
            <dd>{money(row => row.base)}</dd>
          </div>
          <div>
            <dt>{t('Commission')}</dt>
            <dd>{money(row => row.standing)}</dd>
          </div>
          <div>
            <dt>{t('Refunded sales')}</dt>
            <dd>{accepted === 0 ? '–' : asPercent(reversed / accepted)}</dd>
          </div>
        </dl>
      </Panel>
      <Panel
        title={t('Commission now')}
        words={
          <p>{t('What the accounts of the ledger hold today, bonuses too, whatever the days above.')}</p>
        }
      >
        <dl className="programmes-page__figures">
          {(Object.keys(BALANCES) as (keyof typeof BALANCES)[]).map(account => (
            <div key={account}>
              <dt>{t(BALANCES[account])}</dt>
              <dd>{money(row => row.balances[account])}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </>
  )
}

/** What a programme sold and owes, and who brought it. */
export function ProgrammeOverview({ range, invite, open, ...props }: Props) {
  const { site, programme } = props
  const { data: figures, error, refetch } = useFigures({ site: site.domain, id: programme.id }, range)
  if (error && !figures) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!figures)
    return (
      <Panel title={t('Sales in these days')}>
        <SkeletonRows rows={6} />
      </Panel>
    )
  const { affiliates, outcomes, currency } = figures
  return (
    <>
      {programme.salesReceived === 0 && <FirstSteps invite={invite} hasAffiliates={affiliates.length > 0} />}
      <WaitingPanel {...props} open={open} />
      <Sums figures={figures} range={range} />
      {affiliates.length > 0 && (
        <AffiliateRanking affiliates={affiliates} currency={currency} range={range} site={site.domain} />
      )}
      {outcomes.length > 0 && (
        <Panel
          title={t('What became of the sales')}
          words={
            <p>{t('Every sale that your shop sent has an outcome, and the affiliate reads the same.')}</p>
          }
        >
          <ul className="programmes-page__list">
            {outcomes.map(({ outcome, sales }) => (
              <li key={outcome}>
                <span>{t(SALE_OUTCOMES[outcome])}</span>
                <span>{t('{n, plural, one {# sale} other {# sales}}', { n: sales })}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
