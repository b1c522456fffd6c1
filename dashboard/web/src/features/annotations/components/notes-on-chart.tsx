import { Suspense, useState } from 'react'
import { ChartMarks } from '../../../components/charts/chart-marks.tsx'
import { t } from '../../../lib/language.ts'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { asDay } from '../../../lib/wording.ts'
import type { NotesAt } from '../notes-in-chart.ts'

const NotesDialog = lazyPart(async () => (await import('./notes-dialog.tsx')).NotesDialog)

interface Props {
  readonly site: string
  readonly places: readonly NotesAt[]
  /** How many points the chart has. */
  readonly points: number
  readonly mayChange: boolean
}

/** Marks the notes over the chart; each opens what it says. */
export function NotesOnChart({ site, places, points, mayChange }: Props) {
  const [opened, open] = useState<readonly number[]>([])
  const notes = places.flatMap(place => (opened.includes(place.at) ? place.notes : []))
  const marks = places.map(place => ({
    at: place.at,
    name: place.notes
      .map(({ day, words }) => t('Note of {day}: {words}', { day: asDay(day), words }))
      .join('; '),
    words: place.notes.map(({ id, day, words }) => (
      <p key={id}>
        <b>{asDay(day)}</b> {words}
      </p>
    )),
  }))
  return (
    <>
      <ChartMarks marks={marks} points={points} choose={chosen => open(chosen.map(({ at }) => at))} />
      {notes.length > 0 && (
        <Suspense>
          <NotesDialog site={site} notes={notes} mayChange={mayChange} close={() => open([])} />
        </Suspense>
      )}
    </>
  )
}
