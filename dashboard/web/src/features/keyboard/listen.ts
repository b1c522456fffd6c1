import { currentOverlay } from '../../lib/overlay.ts'
import type { Here } from './here.ts'
import { SHORTCUTS, type Shortcut } from './shortcuts.ts'

const ALL = SHORTCUTS.flatMap(({ shortcuts }) => shortcuts)
const find = (...keys: readonly string[]): Shortcut | undefined =>
  ALL.find(one => one.keys.length === keys.length && one.keys.every((key, at) => key === keys[at]))

/** Keys that begin two. */
const FIRST = new Set(ALL.flatMap(({ keys }) => (keys.length === 2 ? [keys[0]] : [])))

/** How long the second of two keys is waited for. */
const PAUSE_MS = 1500

const FIELDS = 'input, select, textarea, [contenteditable=""], [contenteditable="true"]'
const OVER_PAGE = '[role="dialog"], [role="alertdialog"]'

/** Whether the key belongs to somebody else: a field, whatever lies over the page, the browser, or who has used it already. */
function isTaken({
  defaultPrevented,
  isComposing,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  key,
  target,
}: KeyboardEvent) {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return true
  // With Shift there are signs on some keyboards that have a key of their own on others.
  if (shiftKey && /^(\p{L}|.{2,})$/u.test(key)) return true
  return (
    (target instanceof Element && target.closest(FIELDS) !== null) ||
    // What was asked for may still be on its way: letters that follow are meant for it.
    currentOverlay() !== null ||
    document.querySelector(OVER_PAGE) !== null
  )
}

/** Does what a key stands for, wherever the focus is. @returns a way to stop */
export function listenToKeys(here: () => Here): () => void {
  let first: { readonly key: string; readonly at: number } | null = null
  const onKey = (event: KeyboardEvent): void => {
    if (isTaken(event)) return
    const key = event.key.toLowerCase()
    const begun = first !== null && event.timeStamp - first.at < PAUSE_MS ? first.key : null
    first = null
    const shortcut = begun === null ? find(key) : find(begun, key)
    if (shortcut !== undefined) {
      event.preventDefault()
      shortcut.does(here())
    } else if (FIRST.has(key)) first = { key, at: event.timeStamp }
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
