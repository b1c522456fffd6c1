import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { useSaveView } from '../api/saved-views.ts'
import { ViewForm } from './view-form.tsx'

interface Props {
  readonly site: string
  readonly query: string
  readonly mayShare: boolean
  readonly close: () => void
}

/** Saves the view on show under a name. */
export function SaveView({ site, query, mayShare, close }: Props) {
  const save = useSaveView(site)
  return (
    <ViewForm
      title={t('Save this view')}
      name=""
      asksForWhom={mayShare}
      busy={save.isPending}
      error={save.error}
      submit={view =>
        save.mutate(
          { ...view, query },
          {
            onSuccess: () => {
              close()
              announce(t('The view is among the saved views.'))
            },
          },
        )
      }
      close={close}
    />
  )
}
