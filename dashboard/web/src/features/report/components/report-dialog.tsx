import { type ReactNode, useEffect, useId, useRef } from 'react'
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
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the dialog is for the mouse; Escape does the same
    <dialog
      ref={dialog}
      className={`report-dialog report-dialog--${shape}`}
      aria-labelledby={id}
      onClose={close}
      onClick={event => event.target === dialog.current && dialog.current.close()}
    >
      <div className="report-dialog__inside">
        <header className="report-dialog__head">
          <h2 id={id} className="report-dialog__title">
            {title}
          </h2>
          <div className="report-dialog__actions">
            {actions}
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {t('Close')}
            </button>
          </div>
        </header>
        {children}
      </div>
    </dialog>
  )
}
