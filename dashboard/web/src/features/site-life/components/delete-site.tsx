import { useEffect, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { type ListedSite, useForgetSite } from '../../site/api/sites.ts'
import { useDeleteSite, useSiteTask } from '../api/site-tasks.ts'
import { exportAddress } from './export-panel.tsx'
import { TaskProgress } from './task-progress.tsx'

/** Deletes a site and everything of it, after a last look back. */
export function DeleteSite({ site }: { readonly site: ListedSite }) {
  const { domain } = site
  const [isAsking, ask] = useState(false)
  const remove = useDeleteSite(domain)
  const { data: task } = useSiteTask(remove.data)
  const forget = useForgetSite()
  const isDone = task?.state === 'done'
  useEffect(() => {
    if (!isDone) return
    announce(t('{domain} and everything of it is deleted.', { domain }))
    goTo('/sites', 'replace')
    forget(domain)
  }, [isDone, domain, forget])
  return (
    <Panel
      title={t('Delete the site')}
      danger
      words={t(
        'Its figures, releases, settings, tokens and roles are deleted everywhere, and cannot be brought back. What comes from its pages afterwards is not counted.',
      )}
    >
      <div>
        <Button look="danger" busy={task !== undefined && task.state !== 'failed'} onClick={() => ask(true)}>
          {t('Delete {domain}', { domain })}
        </Button>
      </div>
      <TaskProgress task={task} />
      {isAsking && (
        <ConfirmDialog
          title={t('Delete {domain}?', { domain })}
          action={t('Delete everything')}
          cancel={t('Keep it')}
          typed={domain}
          busy={remove.isPending}
          error={remove.error}
          close={() => ask(false)}
          confirm={() => remove.mutate(undefined, { onSuccess: () => ask(false) })}
        >
          <p>
            {rich(
              'Everything of <b>{domain}</b> goes, and nobody can bring it back. Take it with you first:',
              { b: words => <b>{words}</b> },
              { domain },
            )}
          </p>
          <p>
            <a className="button" href={exportAddress(domain, 'csv')} download>
              {t('Download all data')}
            </a>
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
