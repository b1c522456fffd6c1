import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { NarrowPage } from '../../../components/layout/narrow-page.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import { checkFile } from '../api/check-file.ts'
import { SharedCheck } from './shared-check.tsx'
import { StatementCheck } from './statement-check.tsx'
import './verify-page.css'

/** Checks the file of a statement in this browser. Nothing of it is sent anywhere. */
export function VerifyPage() {
  const id = useId()
  const [key, edit] = useState('')
  const [isOver, setOver] = useState(false)
  const check = useMutation({
    mutationFn: async (file: File) => await checkFile(await file.text(), key.trim() || undefined),
    // Nothing is asked of the server, so there is nothing to wait for.
    networkMode: 'always',
  })
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file) check.mutate(file)
  }
  return (
    <NarrowPage title={t('Check a statement')}>
      <p>
        {t(
          'The file is read here and sent nowhere. You learn whether a line of it was changed, taken out or made up, and whether what was published before was changed since.',
        )}
      </p>
      <TextField
        label={t('Key it must be signed with')}
        hint={t(
          'Where you have it from somewhere else than the file. Without one, the key in the file is taken.',
        )}
        value={key}
        edit={edit}
        exact
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the control within it is the first */}
      <div
        className={isOver ? 'verify-drop verify-drop--over' : 'verify-drop'}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <label htmlFor={id}>
          {t('Drop the file of a statement or of a shared report here (JSON), or choose it')}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={event => {
            take(event.target.files)
            // So that the same file can be chosen again.
            event.target.value = ''
          }}
        />
      </div>
      {check.isPending && <p role="status">{t('Checking…')}</p>}
      {check.data?.kind === 'statement' && <StatementCheck checked={check.data} />}
      {check.data?.kind === 'shared' && <SharedCheck checked={check.data} />}
    </NarrowPage>
  )
}
