import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { useRemoveFunnel } from '../api/change-funnels.ts'

interface Props {
  readonly domain: string
  readonly funnel: Funnel
  readonly close: () => void
}

/** Asks before a funnel goes: its numbers are not shown again. */
export function RemoveDialog({ domain, funnel, close }: Props) {
  const remove = useRemoveFunnel(domain)
  return (
    <ConfirmDialog
      title={t('Remove {funnel}?', { funnel: funnel.name })}
      action={t('Remove the funnel')}
      busy={remove.isPending}
      error={remove.error}
      confirm={() =>
        remove.mutate(funnel, {
          onSuccess: () => {
            announce(t('“{name}” is no longer counted.', { name: funnel.name }))
            close()
          },
        })
      }
      close={close}
    >
      <p>
        {t(
          'It is no longer counted, and what was counted of it is not shown any more. The same steps declared anew begin at nothing.',
        )}
      </p>
    </ConfirmDialog>
  )
}
