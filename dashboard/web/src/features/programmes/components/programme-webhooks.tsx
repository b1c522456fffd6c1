import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import { noticesOfSite } from '../../notices/api/notices.ts'
import { NoticesPanel } from '../../notices/components/notices-panel.tsx'
import type { ListedSite } from '../../site/api/sites.ts'
import { webhooksOfSite } from '../../webhooks/api/webhooks.ts'
import { WebhooksPanel } from '../../webhooks/components/webhooks-panel.tsx'
import { useProgrammes } from '../api/programmes.ts'

interface Props {
  readonly site: ListedSite
  readonly mayManage: boolean
}

/** What the server of the shop is told of; for those who run programmes. */
export function ProgrammeWebhooks({ site: { domain }, mayManage }: Props) {
  const { data: programmes = [] } = useProgrammes(domain)
  if (!mayManage)
    return (
      <Panel title={t('Notices and webhooks')}>
        <p>{t('Managers and owners of this site set up notices and webhooks.')}</p>
      </Panel>
    )
  return (
    <>
      <NoticesPanel path={noticesOfSite(domain)} />
      <WebhooksPanel
        path={webhooksOfSite(domain)}
        programmes={programmes}
        words={t(
          'Your server is told what happens in programmes of this site: commissions, members and rules. Nothing in it is about a buyer.',
        )}
      />
    </>
  )
}
