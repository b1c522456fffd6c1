import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import './dialog.css'

interface Props {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
  /** `alertdialog` for what interrupts with a question. */
  readonly role?: 'dialog' | 'alertdialog'
}

/**
 * A window over the page, there as long as it is drawn. Escape closes it; the focus goes back to where it was, or to the
 * part of the page around that, when what was asked about has gone with its button.
 */
export function Dialog({ title, close, children, role = 'dialog' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    const around = document.activeElement?.closest<HTMLElement>('section[tabindex]')
    shown?.showModal()
    return () => {
      // Before the element goes: only then does the browser know where the focus was.
      shown?.close()
      const { activeElement, body } = document
      const isLost = activeElement === body || shown?.contains(activeElement) === true
      if (isLost) around?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role={role}
      aria-labelledby={id}
      onClose={event => !event.currentTarget.open && close()}
    >
      <h2 className="dialog__title" id={id}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
