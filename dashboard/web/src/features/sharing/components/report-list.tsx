import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { usePlace, withParams } from '../../../lib/place.ts'
import { inFull } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type SharedReport, useRemoveReport } from '../api/shared-reports.ts'

interface Props {
  readonly site: ListedSite
  readonly reports: readonly SharedReport[]
  readonly open: (report: string | null) => void
}

function FirstReport({ open }: Pick<Props, 'open'>) {
  return (
    <Panel title={t('No report yet')}>
      <ol className="sharing__steps">
        <li>{t('Choose what it shows: visitors, sources, pages, countries, over weeks or months.')}</li>
        <li>{t('Look at it as your partner will. It costs nothing beyond the release that exists.')}</li>
        <li>
          {t('Share it: by a link, in a page of theirs, by mail, with their account, or with their program.')}
        </li>
      </ol>
      <p>
        <Button look="strong" onClick={() => open('new')}>
          {t('Compose a report')}
        </Button>
      </p>
    </Panel>
  )
}

/** All reports of a site with their state. */
export function ReportList({ site, reports, open }: Props) {
  const place = usePlace()
  const remove = useRemoveReport(site.domain)
  const [leaving, ask] = useState<SharedReport>()
  if (reports.length === 0) return <FirstReport open={open} />
  return (
    <Panel title={t('Reports')}>
      <FoldingTable
        caption={t('Reports')}
        rows={reports}
        keyOf={({ id }) => id}
        columns={[
          {
            name: t('Title'),
            cell: ({ id, form }) => (
              <Link href={withParams(place, { report: String(id) })}>{form.title}</Link>
            ),
          },
          {
            name: t('Sites'),
            cell: ({ otherSites }) => [site.domain, ...otherSites].join(', '),
          },
          {
            name: t('Shared'),
            cell: ({ shares }) =>
              shares === 0 ? (
                <Badge>{t('with nobody')}</Badge>
              ) : (
                <Badge tone="good">
                  {t('{n, plural, one {in one way} other {in # ways}}', { n: shares })}
                </Badge>
              ),
          },
          { name: t('Openings'), cell: ({ openings }) => inFull(openings) },
          {
            name: t('Actions'),
            actions: true,
            cell: report => (
              <Button
                look="danger"
                onClick={() => ask(report)}
                aria-label={t('Remove {name}', { name: report.form.title })}
              >
                {t('Remove')}
              </Button>
            ),
          },
        ]}
      />
      {leaving && (
        <ConfirmDialog
          title={t('Remove “{name}”?', { name: leaving.form.title })}
          action={t('Remove the report')}
          busy={remove.isPending}
          error={remove.error}
          close={() => ask(undefined)}
          confirm={() =>
            remove.mutate(leaving.id, {
              onSuccess: () => {
                ask(undefined)
                announce(t('“{name}” is removed.', { name: leaving.form.title }))
              },
            })
          }
        >
          <p>
            {t(
              'Its links, embeds, mails and tokens end at once and cannot be brought back. Files that somebody has taken away stay theirs.',
            )}
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}
