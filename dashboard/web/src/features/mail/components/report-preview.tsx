import type { ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import type { Language } from '@gatecount/shared/language/languages'
import { useId, useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Tabs } from '../../../components/ui/tabs.tsx'
import { announce } from '../../../lib/announce.ts'
import { t, useLanguage } from '../../../lib/language.ts'
import { previewAddress, useSendReport } from '../api/mail.ts'
import './report-preview.css'

interface Props {
  readonly site: string
  /** Null: that of the page. */
  readonly language: Language | null
  readonly maySend: boolean
  readonly address: string
}

/** The last report as it would come, and a way to have it sent at once. */
export function ReportPreview({ site, language: chosen, maySend, address }: Props) {
  const spoken = useLanguage()
  const [period, choose] = useState<ReportPeriod>('week')
  const send = useSendReport(site)
  const panel = useId()
  const choice = { period, language: chosen ?? spoken }
  const tabs = [
    { id: 'week', label: t('Last week') },
    { id: 'month', label: t('Last month') },
  ] as const
  const sendNow = (): void =>
    send.mutate(choice, {
      onSuccess: () => announce(t('The report is on its way to {address}.', { address })),
    })
  return (
    <Panel
      title={t('What a report looks like')}
      words={t(
        'The last one, with the figures of your site. Mail programs that show no HTML show it as text.',
      )}
      action={
        maySend && (
          <Button busy={send.isPending} onClick={sendNow}>
            {t('Send it to me now')}
          </Button>
        )
      }
    >
      {send.error && (
        <p className="field__error" role="alert">
          {send.error.message}
        </p>
      )}
      <Tabs
        label={t('Which report')}
        tabs={tabs}
        chosen={period}
        choose={id => {
          send.reset()
          choose(id)
        }}
        panel={panel}
      />
      <div id={panel} role="tabpanel" aria-label={tabs.find(({ id }) => id === period)?.label}>
        <iframe
          key={`${period} ${choice.language}`}
          className="report-preview"
          title={t('Preview of the report')}
          src={previewAddress(site, choice)}
          sandbox=""
          loading="lazy"
        />
      </div>
    </Panel>
  )
}
