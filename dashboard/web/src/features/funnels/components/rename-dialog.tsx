import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import { useState } from 'react'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
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
    <FormDialog
      title={t('Rename {funnel}', { funnel: funnel.name })}
      action={t('Rename')}
      busy={rename.isPending}
      submit={() =>
        rename.mutate(
          { id: funnel.id, name },
          {
            onSuccess: renamed => {
              announce(t('The funnel is called “{name}” now.', { name: renamed.name }))
              close()
            },
          },
        )
      }
      close={close}
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
    </FormDialog>
  )
}
