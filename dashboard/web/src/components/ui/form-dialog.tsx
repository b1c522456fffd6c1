import type { ReactNode, Ref } from 'react'
import { t } from '../../lib/language.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  readonly title: string
  /** What sending it does, as a verb. */
  readonly action: string
  readonly cancel?: string | undefined
  readonly look?: 'strong' | 'strong-danger'
  /** `alertdialog` for what interrupts with a question. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly className?: string
  readonly form?: Ref<HTMLFormElement>
  readonly busy?: boolean
  /** It cannot be sent as it is. */
  readonly disabled?: boolean
  readonly submit: () => void
  readonly close: () => void
  /** The fields, and what is wrong with them. */
  readonly children: ReactNode
}

/** A window with a form: its fields, the way out, and the way on. It is sent once. */
export function FormDialog(props: Props) {
  const { title, action, cancel = t('Cancel'), look = 'strong', role, className, form, children } = props
  const { busy = false, disabled = false, submit, close } = props
  return (
    <Dialog title={title} close={close} {...(role && { role })}>
      <form
        ref={form}
        className={className === undefined ? 'dialog__form' : `dialog__form ${className}`}
        onSubmit={event => {
          event.preventDefault()
          if (!busy && !disabled) submit()
        }}
      >
        {children}
        <div className="dialog__end">
          <Button onClick={close}>{cancel}</Button>
          <Button type="submit" look={look} busy={busy} disabled={disabled}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
