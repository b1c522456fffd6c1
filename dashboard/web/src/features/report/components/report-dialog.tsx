import type { ReactNode } from 'react'
import { Modal, ModalTitle } from '../../../components/ui/modal.tsx'
import { t } from '../../../lib/language.ts'
import './report-dialog.css'

interface Props {
  readonly title: ReactNode
  /** Beside the title. */
  readonly actions?: ReactNode
  /** `sheet` is for lists that fill it, `words` is as high as what is read in it. */
  readonly shape: 'sheet' | 'words'
  readonly close: () => void
  readonly children: ReactNode
}

/** A modal dialog over the report; Escape, its button and a click beside it close it. */
export function ReportDialog({ title, actions, shape, close, children }: Props) {
  return (
    <Modal className={`report-dialog report-dialog--${shape}`} lightly close={close}>
      <header className="report-dialog__head">
        <ModalTitle className="report-dialog__title">{title}</ModalTitle>
        <div className="report-dialog__actions">
          {actions}
          <button type="button" className="button" onClick={close}>
            {t('Close')}
          </button>
        </div>
      </header>
      {children}
    </Modal>
  )
}
