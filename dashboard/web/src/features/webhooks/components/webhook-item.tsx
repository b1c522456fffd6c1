import { useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { asMoment } from '../../../lib/wording.ts'
import {
  useChangeWebhook,
  useNewSecret,
  useRemoveWebhook,
  useTestWebhook,
  type Webhook,
} from '../api/webhooks.ts'
import { DISABLED_WORDS, nameOf } from '../webhook-words.ts'
import { Deliveries } from './deliveries.tsx'
import { SecretOnce } from './secret-once.tsx'
import { WebhookDialog } from './webhook-dialog.tsx'

interface Props {
  readonly path: string
  readonly webhook: Webhook
}

function State({ webhook: { disabledWhy, failingSince, previousUntil } }: { readonly webhook: Webhook }) {
  const [tone, words] =
    disabledWhy !== null
      ? (['bad', t(DISABLED_WORDS[disabledWhy])] as const)
      : failingSince !== null
        ? (['brass', t('Fails since {moment}', { moment: asMoment(failingSince) })] as const)
        : (['good', t('On')] as const)
  const rotating = previousUntil !== null && Date.parse(previousUntil) > Date.now()
  return (
    <p className="webhook__state">
      <Badge tone={tone}>{words}</Badge>{' '}
      {rotating && (
        <span>{t('The secret before signs too until {moment}.', { moment: asMoment(previousUntil) })}</span>
      )}
    </p>
  )
}

/** One webhook: where it leads, how it is doing, and what can be done with it. */
export function WebhookItem({ path, webhook }: Props) {
  const [open, setOpen] = useState<'change' | 'secret' | 'remove' | null>(null)
  const [shown, show] = useState(false)
  const change = useChangeWebhook(path, webhook.id)
  const secret = useNewSecret(path, webhook.id)
  const remove = useRemoveWebhook(path, webhook.id)
  const test = useTestWebhook(path, webhook.id)
  const close = (): void => setOpen(null)
  const name = nameOf(webhook)
  const isOn = webhook.disabledAt === null
  return (
    <section className="webhook" aria-label={name}>
      <h3 className="webhook__name">{name}</h3>
      <p className="webhook__url">{webhook.url}</p>
      <State webhook={webhook} />
      <div className="webhook__actions">
        <Button
          busy={test.isPending}
          disabled={!isOn}
          onClick={() => {
            show(true)
            test.mutate(undefined, { onSuccess: () => announce(t('The test is on its way.')) })
          }}
        >
          {t('Send a test')}
        </Button>
        <Button aria-expanded={shown} onClick={() => show(!shown)}>
          {t('Deliveries')}
        </Button>
        <Button onClick={() => setOpen('change')}>{t('Change')}</Button>
        <Button onClick={() => setOpen('secret')}>{t('New secret')}</Button>
        <Button busy={change.isPending} onClick={() => change.mutate({ on: !isOn })}>
          {isOn ? t('Switch off') : t('Switch on')}
        </Button>
        <Button look="danger" onClick={() => setOpen('remove')}>
          {t('Remove')}
        </Button>
      </div>
      <p className="field__error" role="alert">
        {test.error?.message ?? change.error?.message}
      </p>
      {secret.data && <SecretOnce secret={secret.data.secret} />}
      {shown && <Deliveries path={path} webhook={webhook} />}
      {open === 'change' && (
        <WebhookDialog
          title={t('Change “{name}”', { name })}
          action={t('Save')}
          start={webhook}
          busy={change.isPending}
          error={change.error}
          save={({ label, url, kinds }) => change.mutate({ label, url, kinds }, { onSuccess: close })}
          close={close}
        />
      )}
      {open === 'secret' && (
        <ConfirmDialog
          title={t('Make a new secret?')}
          action={t('Make a new secret')}
          harmless
          busy={secret.isPending}
          error={secret.error}
          confirm={() => secret.mutate(undefined, { onSuccess: close })}
          close={close}
        >
          <p>
            {t(
              'For a day each request carries a signature by both, so that your server can change over without losing any.',
            )}
          </p>
        </ConfirmDialog>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('Remove “{name}”?', { name })}
          action={t('Remove the webhook')}
          busy={remove.isPending}
          error={remove.error}
          confirm={() => remove.mutate(undefined, { onSuccess: close })}
          close={close}
        >
          <p>{t('Nothing is sent there any more, and the list of what was sent goes.')}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
