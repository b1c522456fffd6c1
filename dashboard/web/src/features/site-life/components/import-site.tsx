import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { goTo } from '../../../lib/place.ts'
import { siteAddress } from '../../site/site-address.ts'
import { useImportSite } from '../api/import-site.ts'
import { useSiteTask } from '../api/site-tasks.ts'
import { TaskProgress } from './task-progress.tsx'
import './import-site.css'

/** Makes a site of the file that another Gatecount gave. */
export function ImportSite() {
  const send = useImportSite()
  const { data: task } = useSiteTask(send.data)
  const client = useQueryClient()
  const [file, choose] = useState<File>()
  const [as, setAs] = useState('')
  const id = useId()
  const isDone = task?.state === 'done'
  const domain = task?.domain
  useEffect(() => {
    if (!isDone || !domain) return
    void client.invalidateQueries({ queryKey: ['sites'] }).then(() => {
      announce(t('{domain} is here, with all its figures.', { domain }))
      goTo(siteAddress(domain))
    })
  }, [isDone, domain, client])
  return (
    <details className="import-site">
      <summary>{t('Bring a site from another Gatecount')}</summary>
      <form
        className="import-site__form"
        aria-label={t('Bring a site from another Gatecount')}
        onSubmit={event => {
          event.preventDefault()
          if (file && !send.isPending) send.mutate({ file, as: as.trim() })
        }}
      >
        <div className="field">
          <label htmlFor={id}>{t('The zip file of its export')}</label>
          <input
            id={id}
            className="field__input"
            type="file"
            accept=".zip,application/zip"
            required
            onChange={event => choose(event.target.files?.[0])}
          />
        </div>
        <TextField
          label={t('Under another name')}
          name="as"
          hint={t('A domain, such as shop.example. Leave it empty to keep that of the file.')}
          value={as}
          edit={setAs}
          error={fieldError(send.error, 'as') ?? formError(send.error, ['as'])}
          exact
          autoComplete="off"
        />
        <Button type="submit" busy={send.isPending} disabled={file === undefined}>
          {t('Bring it in')}
        </Button>
        <TaskProgress task={task} />
        {send.data && <p className="import-site__note">{t(send.data.note)}</p>}
      </form>
    </details>
  )
}
