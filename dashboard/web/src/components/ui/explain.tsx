import { type ReactNode, useId, useState } from 'react'
import './explain.css'

/** A question mark that says what something means: on hover, on focus, and on a tap. Escape closes it. */
export function Explain({ about, children }: { readonly about: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering over the words keeps them open; the button is the control
    <span className="explain" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        type="button"
        className="explain__button"
        aria-label={about}
        aria-describedby={open ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={event => event.key === 'Escape' && setOpen(false)}
      >
        <span aria-hidden="true">?</span>
      </button>
      {open && (
        <span className="explain__words" role="tooltip" id={id}>
          {children}
        </span>
      )}
    </span>
  )
}
