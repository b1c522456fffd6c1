import { Suspense, useState } from 'react'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { useAddAnnotation } from '../api/annotations.ts'
import './add-note.css'
import { lazyPart } from '../../../lib/lazy-part.ts'

const NoteForm = lazyPart(async () => (await import('./note-form.tsx')).NoteForm)

interface Props {
  readonly site: string
  /** The day that is offered first. */
  readonly day: string
}

/** A button that puts a note on a day. */
export function AddNote({ site, day }: Props) {
  const [isOpen, open] = useState(false)
  const add = useAddAnnotation(site)
  return (
    <>
      <button type="button" className="add-note" onClick={() => open(true)}>
        {t('Add a note')}
      </button>
      {isOpen && (
        <Suspense>
          <NoteForm
            title={t('A note in the chart')}
            action={t('Add the note')}
            note={{ day, words: '' }}
            busy={add.isPending}
            error={add.error}
            submit={note =>
              add.mutate(note, {
                onSuccess: () => {
                  open(false)
                  announce(t('The note is in the chart.'))
                },
              })
            }
            close={() => {
              open(false)
              add.reset()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
