import { asCsv } from '@gatecount/shared/domain/report/csv'
import { useId, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { announce } from '../../../lib/announce.ts'
import { t } from '../../../lib/language.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { asMoney } from '../../../lib/wording.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type CostFileOutcome, useImportCosts, usePreviewCosts } from '../api/costs.ts'
import { CostFileFaults } from './cost-file-faults.tsx'
import { CostFilePreview } from './cost-file-preview.tsx'
import './cost-file.css'

interface Props {
  readonly site: ListedSite
  readonly close: () => void
}

const SAMPLE = [
  ['campaign', 'first day', 'last day', 'amount', 'note'],
  ['spring-sale', '2026-03-01', '2026-03-31', '1200.00', 'Agency'],
  ['newsletter', '2026-03-05', '2026-03-05', '49.50', ''],
]

function Summary({ outcome, site }: { readonly outcome: CostFileOutcome; readonly site: ListedSite }) {
  const { added, known, ignored, total } = outcome
  return (
    <p role="status">
      {t('{n, plural, one {# line} other {# lines}} understood, {total} in all.', {
        n: added + known,
        total: asMoney(Number(total), site.currency),
      })}{' '}
      {known > 0 &&
        t('{n, plural, one {# is} other {# are}} here already, or twice in the file, and not taken again.', {
          n: known,
        })}{' '}
      {ignored > 0 &&
        t('{n, plural, one {# column says} other {# columns say}} nothing of a cost and is left out.', {
          n: ignored,
        })}
    </p>
  )
}

/** Takes costs from a file: what is understood is shown first, and one line that is wrong keeps all out. */
export function CostFileDialog({ site, close }: Props) {
  const preview = usePreviewCosts(site.domain)
  const take = useImportCosts(site.domain)
  const [file, setFile] = useState<File | null>(null)
  const id = useId()
  const outcome = preview.data
  const choose = (chosen: File | undefined): void => {
    setFile(chosen ?? null)
    take.reset()
    if (chosen) preview.mutate(chosen)
    else preview.reset()
  }
  const takeAll = (): void => {
    if (file === null || take.isPending) return
    take.mutate(file, {
      onSuccess: ({ added }) => {
        announce(t('{n, plural, one {# cost is} other {# costs are}} in the figures.', { n: added }))
        close()
      },
    })
  }
  return (
    <Dialog title={t('Costs from a CSV file')} close={close}>
      <div className="dialog__words">
        <p>
          {t(
            'One cost a line, below a line of headings: campaign, first day, last day, amount, note. Last day and note may be missing; files of advertising platforms with campaign, date and cost are understood too.',
          )}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => saveFile('campaign-costs.csv', asCsv(SAMPLE), 'text/csv')}
          >
            {t('Download a sample')}
          </button>
        </p>
      </div>
      <div className="field">
        <label htmlFor={id}>{t('The file')}</label>
        <input
          id={id}
          className="field__input"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={event => choose(event.target.files?.[0])}
        />
      </div>
      <div className="cost-file" aria-busy={preview.isPending}>
        {(preview.error ?? take.error) && <CostFileFaults error={preview.error ?? take.error} />}
        {outcome && (
          <>
            <Summary outcome={outcome} site={site} />
            <CostFilePreview outcome={outcome} />
          </>
        )}
      </div>
      <div className="dialog__end">
        <Button onClick={close}>{t('Cancel')}</Button>
        <Button
          look="strong"
          busy={preview.isPending || take.isPending}
          disabled={outcome === undefined || outcome.added === 0}
          onClick={takeAll}
        >
          {outcome === undefined || outcome.added === 0
            ? t('Take them')
            : t('{n, plural, one {Take # cost} other {Take # costs}}', { n: outcome.added })}
        </Button>
      </div>
    </Dialog>
  )
}
