import type { Annotation } from './api/annotations.ts'

/** Notes of the same interval of a chart. */
export interface NotesAt {
  /** The place of the interval. */
  readonly at: number
  readonly notes: readonly Annotation[]
}

/**
 * Puts notes to the intervals that their days lie in.
 * @param starts of the intervals, in order: days, followed by the time for hours
 */
export function notesInChart(notes: readonly Annotation[], starts: readonly string[]): readonly NotesAt[] {
  const byPlace = new Map<number, Annotation[]>()
  for (const note of notes) {
    const at = starts.findLastIndex(start => start.slice(0, 10) <= note.day)
    // A day of which no hour has begun, or one before the first interval.
    if (at < 0) continue
    const first = starts.findIndex(start => start.slice(0, 10) === starts[at]?.slice(0, 10))
    byPlace.set(first, [...(byPlace.get(first) ?? []), note])
  }
  return [...byPlace].sort(([a], [b]) => a - b).map(([at, all]) => ({ at, notes: all }))
}
