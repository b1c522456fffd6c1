import { t } from '../../../lib/language.ts'
import { type SavedView, useRenameView } from '../api/saved-views.ts'
import { ViewForm } from './view-form.tsx'

interface Props {
  readonly site: string
  readonly view: SavedView
  readonly close: () => void
}

export function RenameView({ site, view, close }: Props) {
  const rename = useRenameView(site)
  return (
    <ViewForm
      title={t('Rename the view')}
      name={view.name}
      asksForWhom={false}
      busy={rename.isPending}
      error={rename.error}
      submit={({ name }) => rename.mutate({ id: view.id, name }, { onSuccess: close })}
      close={close}
    />
  )
}
