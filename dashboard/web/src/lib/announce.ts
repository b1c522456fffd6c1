/** Words about something that was done, with a way back where there is one. */
export interface Announcement {
  readonly id: number
  readonly words: string
  readonly undo?: () => void
}

let shown: Announcement | undefined
let last = 0
const watchers = new Set<() => void>()

function show(announcement: Announcement | undefined): void {
  shown = announcement
  for (const tell of watchers) tell()
}

/** Says in a corner of the page, and to those who listen to it, that something was done. */
export function announce(words: string, undo?: () => void): void {
  last += 1
  show({ id: last, words, ...(undo && { undo }) })
}

export const dismiss = (): void => show(undefined)

/** For `useSyncExternalStore`. */
export const announcements = {
  subscribe(changed: () => void): () => void {
    watchers.add(changed)
    return () => watchers.delete(changed)
  },
  current: (): Announcement | undefined => shown,
}
