import { useEffect, useState, useSyncExternalStore } from 'react'
import { announcements, dismiss } from '../../lib/announce.ts'
import { t } from '../../lib/language.ts'
import './announcer.css'

/** Long enough to read, and to decide to undo. */
const SHOWN_MS = { plain: 6_000, undoable: 14_000 }

/** Where `announce()` speaks. It is part of every page, so that what appears in it is read aloud. */
export function Announcer() {
  const announcement = useSyncExternalStore(announcements.subscribe, announcements.current)
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    if (announcement === undefined || isHeld) return
    const timer = setTimeout(dismiss, announcement.undo ? SHOWN_MS.undoable : SHOWN_MS.plain)
    return () => clearTimeout(timer)
  }, [announcement, isHeld])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering over the words, or the focus in them, keeps them there
    <div
      className="announcer"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <div role="status" className="announcer__said">
        {announcement && (
          <p key={announcement.id} className="announcer__words">
            {announcement.words}
          </p>
        )}
      </div>
      {announcement?.undo && (
        <button
          type="button"
          className="announcer__undo"
          onClick={() => {
            dismiss()
            announcement.undo?.()
          }}
        >
          {t('Undo')}
        </button>
      )}
    </div>
  )
}
