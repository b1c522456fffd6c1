import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asMoment } from '../../../lib/wording.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import {
  type ExcludedNetwork,
  useExcludedNetworks,
  useExcludeNetwork,
  useIncludeNetwork,
} from '../api/excluded-networks.ts'
import { ExcludeNetworkForm } from './exclude-network-form.tsx'

const sizeOf = ({ family, prefixLength }: ExcludedNetwork): string => {
  if (prefixLength === (family === 4 ? 32 : 64)) return t('one connection (IPv{family})', { family })
  return `IPv${family}, /${prefixLength}`
}

/** Networks whose visitors are not counted, such as the owner's own. */
export function ExcludedNetworks({ site }: { readonly site: ListedSite }) {
  const networks = useExcludedNetworks(site.domain)
  const exclude = useExcludeNetwork(site.domain)
  const include = useIncludeNetwork(site.domain)
  const [leaving, ask] = useState<ExcludedNetwork>()
  const mayChange = siteMay(site, 'settings:change')
  const excludeMine = (): void =>
    exclude.mutate(
      { network: 'mine', label: t('My address') },
      {
        onSuccess: ({ id }) =>
          announce(t('Visits from your address are no longer counted.'), () => include.mutate(id)),
      },
    )
  const columns = [
    { name: t('Name'), cell: ({ label }: ExcludedNetwork) => label },
    { name: t('Size'), cell: sizeOf },
    { name: t('Since'), cell: ({ createdAt }: ExcludedNetwork) => asMoment(createdAt) },
  ]
  const actions = {
    name: t('Actions'),
    actions: true,
    cell: (network: ExcludedNetwork) => (
      <Button
        look="danger"
        onClick={() => ask(network)}
        aria-label={t('Count again: {label}', { label: network.label })}
      >
        {t('Count again')}
      </Button>
    ),
  }
  return (
    <Panel
      title={t('Networks that are left out')}
      words={t(
        'Visits from these are not counted: your own, or your office. A network is kept as a keyed hash, so nobody can read it back, you included; give it a name that you will know.',
      )}
      action={
        mayChange && (
          <Button look="strong" busy={exclude.isPending} onClick={excludeMine}>
            {t('Leave out my address')}
          </Button>
        )
      }
    >
      {exclude.error && (
        <p className="field__error" role="alert">
          {exclude.error.message}
        </p>
      )}
      {networks.error && !networks.data && (
        <ProblemNotice error={networks.error} retry={() => void networks.refetch()} />
      )}
      {networks.isPending && <SkeletonRows rows={3} />}
      {networks.data?.length === 0 && (
        <Notice title={t('Everybody counts')}>
          <p>{t('No network is left out, so your own visits are in the figures too.')}</p>
        </Notice>
      )}
      {networks.data && networks.data.length > 0 && (
        <FoldingTable
          caption={t('Networks that are left out')}
          columns={mayChange ? [...columns, actions] : columns}
          rows={networks.data}
          keyOf={({ id }) => id}
        />
      )}
      {mayChange && <ExcludeNetworkForm domain={site.domain} />}
      {leaving && (
        <ConfirmDialog
          title={t('Count visits from “{label}” again?', { label: leaving.label })}
          action={t('Count again')}
          busy={include.isPending}
          error={include.error}
          close={() => ask(undefined)}
          confirm={() =>
            include.mutate(leaving.id, {
              onSuccess: posted => {
                ask(undefined)
                if (posted === undefined)
                  announce(t('Visits from “{label}” are counted again.', { label: leaving.label }))
              },
            })
          }
        >
          <p>
            {t(
              'To leave the network out again you will have to know its address: it cannot be read back from what is kept.',
            )}
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
