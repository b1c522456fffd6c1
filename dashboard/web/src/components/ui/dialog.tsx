import type { ReactNode } from 'react'
import { Modal, ModalTitle } from './modal.tsx'
import './dialog.css'

interface Props {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
  /** `alertdialog` for what interrupts with a question. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A window over the page, there as long as it is drawn. Escape closes it. */
export function Dialog({ title, close, children, role = 'dialog' }: Props) {
  return (
    <Modal className="dialog" role={role} close={close}>
      <ModalTitle className="dialog__title">{title}</ModalTitle>
      {children}
    </Modal>
  )
}
