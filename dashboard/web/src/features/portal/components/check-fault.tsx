import { type Message, t } from '../../../lib/language.ts'
import './statement-check.css'

/** Why a checked file is not valid, or that this browser cannot tell. */
export function CheckFault({ fault }: { readonly fault: Message | 'cannot_check' }) {
  if (fault === 'cannot_check')
    return (
      <p className="statement-check__verdict">
        {t(
          'This browser cannot check the signature here; it takes a recent one, and https. The command can.',
        )}
      </p>
    )
  return <p className="statement-check__verdict statement-check__verdict--fault">{t(fault)}</p>
}
