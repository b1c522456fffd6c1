import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { ActivityList } from './activity-list.tsx'

/** What people did on a site. */
export function SiteActivity({ site }: { readonly site: ListedSite }) {
  return (
    <Panel
      title={t('Activity')}
      words={t('What people and tokens did here. It is only added to: nobody can change or remove a line.')}
    >
      <ActivityList site={site.domain} />
    </Panel>
  )
}
