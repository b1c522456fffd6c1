import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import './modal.css'

interface Props {
  readonly className: string
  /** `alertdialog` for what interrupts with a question. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Its name, where it draws no {@link ModalTitle}. */
  readonly label?: string
  /** A click beside it closes it too. */
  readonly lightly?: boolean
  readonly close: () => void
  readonly children: ReactNode
}

/** The heading that a modal is named by. */
export const ModalTitle = Dialog.Title

/** Modals on show, in the order they came. */
const shown: object[] = []

/** Goes back to where the focus was, or to the part of the page around that, when that has gone meanwhile. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement)
  const [around] = useState(() => before?.closest('section[tabindex]'))
  // Before effects that take the focus elsewhere on purpose, such as to what became of a row that was chosen.
  useLayoutEffect(
    () => () => {
      const back = before?.isConnected ? before : around
      if (back instanceof HTMLElement && back !== document.body) back.focus({ preventScroll: true })
    },
    [before, around],
  )
}

/** What lies over the page and keeps the focus, there as long as it is drawn. Of several, Escape closes the last. */
export function Modal({ className, role = 'dialog', label, lightly = false, close, children }: Props) {
  const self = useRef({})
  useFocusReturn()
  useLayoutEffect(() => {
    const { current } = self
    shown.push(current)
    return () => void shown.splice(shown.indexOf(current), 1)
  }, [])
  return (
    <Dialog.Root
      open
      disablePointerDismissal={!lightly}
      onOpenChange={(open, details) => {
        if (open) return
        details.cancel()
        if (shown.at(-1) === self.current) close()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="modal__backdrop" />
        <Dialog.Popup className={`modal ${className}`} role={role} aria-label={label} finalFocus={false}>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
