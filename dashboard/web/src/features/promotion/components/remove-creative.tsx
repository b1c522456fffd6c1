import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import type { Of } from '../../programmes/api/programmes.ts'
import { type Creative, isBanner, useRemoveCreative } from '../api/creatives.ts'

interface Props {
  readonly of: Of
  readonly creative: Creative
}

/** Takes a banner or a text away, after a question. */
export function RemoveCreative({ of, creative }: Props) {
  const remove = useRemoveCreative(of)
  const [asks, setAsks] = useState(false)
  const { name } = creative
  return (
    <>
      <Button look="quiet" aria-label={t('Remove {name}', { name })} onClick={() => setAsks(true)}>
        {t('Remove')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('Remove {name}?', { name })}
          action={t('Remove')}
          busy={remove.isPending}
          error={remove.error}
          confirm={() =>
            remove.mutate(creative.id, { onSuccess: () => announce(t('{name} is removed.', { name })) })
          }
          close={() => setAsks(false)}
        >
          <p>
            {isBanner(creative)
              ? t('Pages of affiliates that show it will have a gap there; their links go on working.')
              : t('Who has copied it has it still.')}
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
