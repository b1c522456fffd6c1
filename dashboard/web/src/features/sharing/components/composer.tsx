import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { FormEnd } from '../../../components/ui/form-end.tsx'
import { announce } from '../../../lib/announce.ts'
import { formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type SharedReport, useKeepReport } from '../api/shared-reports.ts'
import { asParts, draftOf, newDraft, type ReportDraft } from '../report-draft.ts'
import { ComposerFields, FIELDS } from './composer-fields.tsx'
import { DraftPreview } from './draft-preview.tsx'
import { LogoField } from './logo-field.tsx'
import { SharePanel } from './share-panel.tsx'
import { WhatItCosts } from './what-it-costs.tsx'

interface Props {
  readonly site: ListedSite
  /** Undefined for a new one. */
  readonly report: SharedReport | undefined
  readonly receipts: readonly PrivacyReceipt[]
  readonly kept: (id: number) => void
}

/** A report being composed, beside what it will look like; once it is kept, what it costs and with whom it is shared. */
export function Composer({ site, report, receipts, kept }: Props) {
  const stored =
    report === undefined ? newDraft(t('Visitors of {domain}', { domain: site.domain })) : draftOf(report)
  const [draft, setDraft] = useState<ReportDraft>(stored)
  const keep = useKeepReport(site.domain, report?.id)
  const isChanged = report === undefined || JSON.stringify(asParts(draft)) !== JSON.stringify(asParts(stored))
  const edit = (change: Partial<ReportDraft>): void => {
    keep.reset()
    setDraft({ ...draft, ...change })
  }
  const error = formError(keep.error, FIELDS)
  return (
    <div className="composer">
      <div className="composer__side">
        <Panel title={t('What it shows')}>
          <form
            className="composer__form"
            onSubmit={event => {
              event.preventDefault()
              if (keep.isPending) return
              keep.mutate(asParts(draft), {
                onSuccess: ({ id }) => {
                  if (report === undefined) announce(t('The report is kept. Nobody has it yet.'))
                  kept(id)
                },
              })
            }}
          >
            <ComposerFields site={site} draft={draft} edit={edit} error={keep.error} />
            <FormEnd
              isChanged={isChanged}
              busy={keep.isPending}
              isSaved={keep.isSuccess}
              error={error}
              hasFaults={keep.error !== null && error === undefined}
              discard={() => edit(stored)}
              action={report === undefined ? t('Keep the report') : t('Save')}
            />
          </form>
          {report && <LogoField site={site.domain} report={report} />}
        </Panel>
        <WhatItCosts draft={draft} receipts={receipts} />
        {report ? (
          <SharePanel site={site.domain} report={report} />
        ) : (
          <Panel
            title={t('Share it')}
            words={t('Keep the report first; then you choose with whom it is shared.')}
          />
        )}
      </div>
      <DraftPreview site={site.domain} draft={draft} report={report} />
    </div>
  )
}
