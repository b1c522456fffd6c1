import type { Audit } from '@gatecount/shared/domain/audit/audit-report'
import { useState } from 'react'
import { said, t } from '../../../lib/language.ts'

interface Props {
  readonly current: Audit | null
  readonly pending: boolean
  readonly run: (positiveControl: boolean) => void
}

/** Starts an audit, and says what a running one is doing. */
export function RunAudit({ current, pending, run }: Props) {
  const [control, setControl] = useState(false)
  const busy = pending || current !== null
  return (
    <div className="run-audit">
      <label className="run-audit__control">
        <input
          type="checkbox"
          checked={control}
          disabled={busy}
          onChange={event => setControl(event.target.checked)}
        />
        {t('with planted leaks')}
      </label>
      <button type="button" className="button button--strong" disabled={busy} onClick={() => run(control)}>
        {busy ? t('Running') : t('Run now')}
      </button>
      <p className="run-audit__progress" role="status">
        {current !== null && `${said(current.progress)} …`}
      </p>
    </div>
  )
}
