import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { ShowMore } from '../../../components/ui/show-more.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { type Sale, salesQuery, useDecideSales, useSales } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import { sumOf } from '../typed-values.ts'
import { saleColumns } from './sale-words.tsx'

interface DecideProps {
  readonly props: ProgrammeProps
  readonly sales: readonly Sale[]
  readonly verdict: 'approve' | 'reject'
  readonly done: () => void
  readonly close: () => void
}

/** Asks once more: what is decided is written into the ledger. */
function DecideDialog({ props: { site, programme }, sales, verdict, done, close }: DecideProps) {
  const decide = useDecideSales({ site: site.domain, id: programme.id })
  const [reason, setReason] = useState('')
  const approves = verdict === 'approve'
  const confirm = (): void =>
    decide.mutate(
      { sales: sales.map(({ number }) => number), verdict, reason: reason.trim() },
      {
        onSuccess: ({ decided }) => {
          announce(
            t('{n, plural, one {# sale is decided.} other {# sales are decided.}}', { n: decided.length }),
          )
          done()
        },
      },
    )
  const sum = moneyOf(sumOf(sales.map(({ standing }) => standing)), programme.currency)
  return (
    <ConfirmDialog
      title={
        approves
          ? t('Approve {n, plural, one {# sale} other {# sales}}?', { n: sales.length })
          : t('Reject {n, plural, one {# sale} other {# sales}}?', { n: sales.length })
      }
      action={approves ? t('Approve') : t('Reject')}
      harmless={approves}
      busy={decide.isPending}
      error={decide.error}
      confirm={confirm}
      close={close}
    >
      <p>
        {approves
          ? t('{sum} become payable when they were held long enough.', { sum })
          : t('{sum} are not paid. The affiliate reads the reason.', { sum })}{' '}
        {t('It is written into the ledger and cannot be taken back.')}
      </p>
      {!approves && (
        <TextField
          label={t('Reason')}
          value={reason}
          edit={setReason}
          maxLength={500}
          required
          autoComplete="off"
        />
      )}
    </ConfirmDialog>
  )
}

/** Sales that wait for a decision. */
export function ReviewPanel(props: ProgrammeProps) {
  const { site, programme, mayManage } = props
  const { currency, terms } = programme
  const of = { site: site.domain, id: programme.id }
  const sales = useSales(of, salesQuery({ state: 'pending' }, null))
  const [picked, pick] = useState<ReadonlySet<number>>(new Set())
  const [verdict, setVerdict] = useState<'approve' | 'reject' | null>(null)
  if (sales.error && !sales.data)
    return <ProblemNotice error={sales.error} retry={() => void sales.refetch()} />
  const rows = sales.data?.pages.flatMap(page => page.sales)
  const chosen = rows?.filter(({ number }) => picked.has(number)) ?? []
  const turn = (numbers: readonly number[], on: boolean): void => {
    const next = new Set(picked)
    for (const number of numbers) {
      if (on) next.add(number)
      else next.delete(number)
    }
    pick(next)
  }
  const all = rows?.map(({ number }) => number) ?? []
  return (
    <Panel
      title={t('Sales to review')}
      words={
        <p>
          {t(
            'What nobody decides on is approved after {n, plural, one {a day} other {# days}}, if the shop confirmed it.',
            { n: terms.approveAfterDays },
          )}
        </p>
      }
      action={
        mayManage && all.length > 0 ? (
          <div className="programmes-page__actions">
            <Button disabled={chosen.length === 0} onClick={() => setVerdict('reject')}>
              {t('Reject')}
            </Button>
            <Button look="strong" disabled={chosen.length === 0} onClick={() => setVerdict('approve')}>
              {t('Approve')}
            </Button>
          </div>
        ) : undefined
      }
    >
      {!rows && <SkeletonRows rows={6} />}
      {rows?.length === 0 && (
        <Notice>
          {programme.salesReceived === 0
            ? t('No sale has come yet. Each that is credited to an affiliate waits here for your decision.')
            : t('Nothing waits. Each sale that is credited to an affiliate comes here first.')}
        </Notice>
      )}
      {rows && rows.length > 0 && (
        <>
          {mayManage && (
            <label className="programmes-page__pick">
              <input
                type="checkbox"
                checked={chosen.length === all.length}
                onChange={event => turn(all, event.target.checked)}
              />
              {t('All that are listed ({n})', { n: all.length })}
            </label>
          )}
          <FoldingTable
            caption={t('Sales to review')}
            rows={rows}
            keyOf={({ number }) => number}
            columns={[
              {
                name: t('Sale'),
                cell: ({ number }) =>
                  mayManage ? (
                    <label className="programmes-page__pick">
                      <input
                        type="checkbox"
                        checked={picked.has(number)}
                        onChange={event => turn([number], event.target.checked)}
                      />
                      {t('Sale {number}', { number })}
                    </label>
                  ) : (
                    t('Sale {number}', { number })
                  ),
              },
              ...saleColumns(currency),
              {
                name: t('Confirmed'),
                cell: ({ confirmed }) => (confirmed ? t('by the shop') : t('Not confirmed by the shop')),
              },
            ]}
          />
          <ShowMore of={sales} />
        </>
      )}
      {verdict !== null && (
        <DecideDialog
          props={props}
          sales={chosen}
          verdict={verdict}
          done={() => {
            pick(new Set())
            setVerdict(null)
          }}
          close={() => setVerdict(null)}
        />
      )}
    </Panel>
  )
}
