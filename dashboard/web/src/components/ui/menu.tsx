import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './menu.css'

interface Props {
  readonly label: ReactNode
  /** Said to those who cannot see what surrounds the button. */
  readonly name: string
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a small panel over the page; Escape, a click outside or leaving it closes it. */
export function Menu({ label, name, children }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])
  return (
    <div className="menu" ref={box}>
      <button
        ref={button}
        type="button"
        className="button menu__button"
        aria-label={name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
        <svg className="menu__arrow" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" />
        </svg>
      </button>
      {open && (
        <div className="menu__panel" id={id}>
          {children(() => {
            setOpen(false)
            button.current?.focus()
          })}
        </div>
      )}
    </div>
  )
}
