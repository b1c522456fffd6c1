import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { type PolicyChange, useWithdrawChange } from '../api/policy.ts'
import { DifferenceList } from './difference-list.tsx'

interface Props {
  readonly domain: string
  readonly changes: readonly PolicyChange[]
  readonly mayChange: boolean
}

/** Changes that wait for their seven days; each can be withdrawn before. */
export function WaitingChanges({ domain, changes, mayChange }: Props) {
  const withdraw = useWithdrawChange(domain)
  const [asked, ask] = useState<PolicyChange>()
  return (
    <>
      <ul className="policy-list">
        {changes.map(change => (
          <li key={change.id} className="policy-list__item">
            <div>
              <h3 className="policy-list__title">
                {t('Applies from {day} on', { day: asDay(change.effect) })}
              </h3>
              <p className="policy-list__quiet">{t('Posted on {day}', { day: asDay(change.posted) })}</p>
              <DifferenceList differences={change.differences} />
            </div>
            {mayChange && <Button onClick={() => ask(change)}>{t('Withdraw')}</Button>}
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <ConfirmDialog
          title={t('Withdraw this change?')}
          action={t('Withdraw the change')}
          harmless
          busy={withdraw.isPending}
          error={withdraw.error}
          confirm={() => withdraw.mutate(asked.id, { onSuccess: () => ask(undefined) })}
          close={() => {
            withdraw.reset()
            ask(undefined)
          }}
        >
          <DifferenceList differences={asked.differences} />
          <p>{t('It does not apply then. Asked for again, it waits for seven full days again.')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
