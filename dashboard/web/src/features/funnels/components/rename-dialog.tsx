import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { useRenameFunnel } from '../api/change-funnels.ts'

interface Props {
  readonly domain: string
  readonly funnel: Funnel
  readonly close: () => void
}

/** Another name for a funnel; what was counted stays with it. */
export function RenameDialog({ domain, funnel, close }: Props) {
  const rename = useRenameFunnel(domain)
  const [name, edit] = useState(funnel.name)
  return (
    <Dialog title={t('Rename {funnel}', { funnel: funnel.name })} close={close}>
      <form
        className="dialog__form"
        onSubmit={event => {
          event.preventDefault()
          if (rename.isPending) return
          rename.mutate(
            { id: funnel.id, name },
            {
              onSuccess: renamed => {
                announce(t('The funnel is called “{name}” now.', { name: renamed.name }))
                close()
              },
            },
          )
        }}
      >
        <TextField
          label={t('Name of the funnel')}
          hint={t('Its steps stay as they are. For other steps, copy it and change the copy.')}
          value={name}
          edit={edit}
          error={fieldError(rename.error, 'name')}
          maxLength={120}
          required
          autoComplete="off"
        />
        <p className="field__error" role="alert">
          {formError(rename.error, ['name'])}
        </p>
        <div className="dialog__end">
          <Button onClick={close}>{t('Cancel')}</Button>
          <Button type="submit" look="strong" busy={rename.isPending}>
            {t('Rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
