import { Suspense, useEffect, useRef } from 'react'
import { lazyPart } from '../../../lib/lazy-part.ts'
import { showOverlay, useOverlay } from '../../../lib/overlay.ts'
import { useHere } from '../here.ts'
import { listenToKeys } from '../listen.ts'

const LazyKeyboardSheet = lazyPart(async () => (await import('./keyboard-sheet.tsx')).KeyboardSheet)
const LazyPalette = lazyPart(async () => (await import('../../palette/components/palette.tsx')).Palette)

const close = (): void => showOverlay(null)

/** Listens to keys on every page, and shows the sheet that says what they do, and the palette. */
export function Keyboard() {
  const here = useHere()
  const latest = useRef(here)
  useEffect(() => {
    latest.current = here
  })
  useEffect(() => listenToKeys(() => latest.current), [])
  // In a field too: a browser gives these two keys together to nothing of ours.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key !== 'k') return
      event.preventDefault()
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) showOverlay('palette')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const overlay = useOverlay()
  return (
    <Suspense>
      {overlay === 'keyboard' && <LazyKeyboardSheet close={close} />}
      {overlay === 'palette' && <LazyPalette here={here} close={close} />}
    </Suspense>
  )
}
