import { EVENT_NAMES } from '@gatecount/shared/domain/events/event-kinds'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { useAddWebhook, useWebhooks } from '../api/webhooks.ts'
import { SecretOnce } from './secret-once.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'
import { WebhookItem } from './webhook-item.tsx'
import './webhooks-panel.css'

interface Props {
  /** Whose they are. */
  readonly path: string
  readonly words: string
  readonly programmes?: readonly { readonly id: number; readonly name: string }[]
}

/** Where events are sent to over HTTP: made, tested, watched, changed and removed. */
export function WebhooksPanel({ path, words, programmes }: Props) {
  const { data: webhooks, error, refetch } = useWebhooks(path)
  const add = useAddWebhook(path)
  const [adding, setAdding] = useState(false)
  return (
    <Panel title={t('Webhooks')} words={words}>
      {error && !webhooks && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!error && !webhooks && <SkeletonRows rows={3} />}
      {webhooks?.length === 0 && (
        <Notice title={t('No webhook yet')}>
          <p>
            {t(
              'A webhook saves your program asking again and again: it is told of each event, signed as Standard Webhooks, and again until it answers.',
            )}
          </p>
        </Notice>
      )}
      {add.data && <SecretOnce secret={add.data.secret} />}
      {webhooks?.map(webhook => (
        <WebhookItem key={webhook.id} path={path} webhook={webhook} />
      ))}
      {webhooks && (
        <div>
          <Button look="strong" onClick={() => setAdding(true)}>
            {t('Add a webhook')}
          </Button>
        </div>
      )}
      {adding && (
        <WebhookDialog
          title={t('Add a webhook')}
          action={t('Add a webhook')}
          start={{ label: '', url: '', kinds: EVENT_NAMES }}
          {...(programmes && { programmes })}
          busy={add.isPending}
          error={add.error}
          save={draft => add.mutate(draft, { onSuccess: () => setAdding(false) })}
          close={() => setAdding(false)}
        />
      )}
    </Panel>
  )
}
