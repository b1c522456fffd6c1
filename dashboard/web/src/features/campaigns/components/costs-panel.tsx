import { Suspense, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import type { Range } from '../../../lib/local-date.ts'
import { asMoney, asRange } from '../../../lib/wording.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import { type Cost, useAddCost, useRemoveCost, writtenOf } from '../api/costs.ts'
import { amountOf, spentWithin } from '../campaign-costs.ts'
import { LazyCostDialog, LazyCostFileDialog } from './lazy-campaign-dialogs.tsx'

interface Props {
  readonly site: ListedSite
  /** Those of the period. */
  readonly costs: readonly Cost[]
  readonly range: Range
  /** The one on show; null for all. */
  readonly campaign: string | null
  /** Names to suggest. */
  readonly campaigns: readonly string[]
}

const nameOf = ({ campaign, firstDay: from, lastDay: to }: Cost): string =>
  `${campaign}, ${asRange({ from, to })}`

/** What was entered, to be added to, changed and removed. */
export function CostsPanel({ site, costs, range, campaign, campaigns }: Props) {
  const [edited, edit] = useState<Cost | 'new' | null>(null)
  const [imports, setImports] = useState(false)
  const add = useAddCost(site.domain)
  const remove = useRemoveCost(site.domain)
  const mayChange = siteMay(site, 'settings:change')
  const shown = costs.filter(cost => campaign === null || cost.campaign === campaign)
  const foreign = shown.filter(({ currency }) => currency !== site.currency).length
  const takeAway = (cost: Cost): void =>
    remove.mutate(cost.id, {
      onSuccess: () =>
        announce(t('The cost of {name} is gone.', { name: nameOf(cost) }), () => add.mutate(writtenOf(cost))),
    })
  const error = remove.error ?? add.error
  return (
    <Panel
      title={campaign === null ? t('Costs') : t('Costs of {campaign}', { campaign })}
      words={
        <p>
          {t('Each is spread evenly over its days, so that a period that covers some of them gets its part.')}
        </p>
      }
      action={
        mayChange && (
          <div className="campaigns-page__actions">
            <Button onClick={() => setImports(true)}>{t('From a CSV file')}</Button>
            <Button look="strong" onClick={() => edit('new')}>
              {t('Enter a cost')}
            </Button>
          </div>
        )
      }
    >
      {shown.length === 0 ? (
        <Notice>
          {mayChange
            ? t(
                'No cost in these days. With one, the table shows cost per visitor, cost per goal and return on spend.',
              )
            : t('No cost in these days. Whoever may change settings can enter one.')}
        </Notice>
      ) : (
        <FoldingTable
          caption={t('Costs')}
          rows={shown}
          keyOf={({ id }) => id}
          columns={[
            { name: t('Campaign'), cell: cost => cost.campaign },
            { name: t('Days'), cell: ({ firstDay: from, lastDay: to }) => asRange({ from, to }) },
            { name: t('Amount'), cell: cost => asMoney(amountOf(cost), cost.currency) },
            {
              name: t('In these days'),
              cell: cost => asMoney(spentWithin(cost, range), cost.currency),
            },
            { name: t('Note'), cell: cost => cost.note || '–' },
            ...(mayChange
              ? [
                  {
                    name: t('Actions'),
                    actions: true,
                    cell: (cost: Cost) => (
                      <span className="campaigns-page__row-actions">
                        <Button
                          look="quiet"
                          aria-label={t('Change the cost of {name}', { name: nameOf(cost) })}
                          onClick={() => edit(cost)}
                        >
                          {t('Change')}
                        </Button>
                        <Button
                          look="danger"
                          busy={remove.isPending && remove.variables === cost.id}
                          aria-label={t('Remove the cost of {name}', { name: nameOf(cost) })}
                          onClick={() => takeAway(cost)}
                        >
                          {t('Remove')}
                        </Button>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {foreign > 0 && (
        <p className="campaigns-page__note">
          {t(
            '{n, plural, one {# of these is} other {# of these are}} in another currency than the site, and in no figure: nothing is converted.',
            { n: foreign },
          )}
        </p>
      )}
      {error && (
        <p className="field__error" role="alert">
          {t('Not changed: {why}', { why: error.message })}
        </p>
      )}
      <Suspense>
        {edited !== null && (
          <LazyCostDialog
            site={site}
            cost={edited === 'new' ? null : edited}
            campaign={campaign}
            campaigns={campaigns}
            close={() => edit(null)}
          />
        )}
        {imports && <LazyCostFileDialog site={site} close={() => setImports(false)} />}
      </Suspense>
    </Panel>
  )
}
