import { type ReactNode, useId, useRef, useState } from 'react'
import { Tooltip } from './tooltip.tsx'
import './explain.css'

/** A question mark that says what something means: on hover, on focus, and on a tap. Escape closes it. */
export function Explain({ about, children }: { readonly about: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering over the words, which are drawn within it, keeps them open; the button is the control
    <span onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        ref={button}
        type="button"
        className="explain__button"
        aria-label={about}
        aria-describedby={open ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">?</span>
      </button>
      {open && (
        <Tooltip anchor={button} id={id} close={() => setOpen(false)}>
          {children}
        </Tooltip>
      )}
    </span>
  )
}
