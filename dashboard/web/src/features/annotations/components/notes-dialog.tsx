import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { hiddenWords } from '../../../components/ui/hidden-words.tsx'
import { announce } from '../../../lib/announce.ts'
import { rich, t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import {
  type Annotation,
  useAddAnnotation,
  useChangeAnnotation,
  useRemoveAnnotation,
} from '../api/annotations.ts'
import { NoteForm } from './note-form.tsx'
import './notes-dialog.css'

interface Props {
  readonly site: string
  readonly notes: readonly Annotation[]
  readonly mayChange: boolean
  readonly close: () => void
}

/** Notes at one place of the chart in full, and what can be done with them. */
export function NotesDialog({ site, notes, mayChange, close }: Props) {
  const [edited, edit] = useState<Annotation | null>(null)
  const change = useChangeAnnotation(site)
  const remove = useRemoveAnnotation(site)
  const { mutate: addAgain } = useAddAnnotation(site)
  if (edited !== null) {
    return (
      <NoteForm
        title={t('Change the note')}
        action={t('Save')}
        note={edited}
        busy={change.isPending}
        error={change.error}
        submit={note => change.mutate({ id: edited.id, ...note }, { onSuccess: close })}
        close={close}
      />
    )
  }
  return (
    <Dialog
      title={t('{count, plural, one {Note} other {Notes}} in the chart', { count: notes.length })}
      close={close}
    >
      <ul className="notes">
        {notes.map(note => (
          <li key={note.id} className="notes__note">
            <p>
              <time className="notes__day" dateTime={note.day}>
                {asDay(note.day)}
              </time>
              {note.words}
            </p>
            {mayChange && (
              <div className="notes__actions">
                <Button onClick={() => edit(note)}>
                  {rich('Change<hidden> {words}</hidden>', hiddenWords, { words: note.words })}
                </Button>
                <Button
                  look="danger"
                  busy={remove.isPending}
                  onClick={() =>
                    remove.mutate(note, {
                      onSuccess: () => {
                        close()
                        announce(t('The note is gone.'), () => addAgain({ day: note.day, words: note.words }))
                      },
                    })
                  }
                >
                  {rich('Remove<hidden> {words}</hidden>', hiddenWords, { words: note.words })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="field__error" role="alert">
        {remove.error?.message}
      </p>
      <div className="dialog__end">
        <Button onClick={close}>{t('Close')}</Button>
      </div>
    </Dialog>
  )
}
