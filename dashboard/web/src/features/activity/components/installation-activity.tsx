import { Panel } from '../../../components/layout/panel.tsx'
import { t } from '../../../lib/language.ts'
import { InstallationPage } from '../../access/components/installation-page.tsx'
import { ActivityList } from './activity-list.tsx'

/** What people did in the whole installation. */
export function InstallationActivity() {
  return (
    <InstallationPage current="/activity">
      <Panel
        title={t('Activity')}
        words={t(
          'What people and tokens did on all sites, and at the door. It is only added to: nobody can change or remove a line.',
        )}
      >
        <ActivityList site={null} />
      </Panel>
    </InstallationPage>
  )
}
