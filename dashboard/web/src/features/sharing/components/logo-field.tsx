import { MOST_LOGO_BYTES } from '@gatecount/shared/domain/report-sharing/logo'
import { useId, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { t } from '../../../lib/language.ts'
import { type SharedReport, useSetLogo } from '../api/shared-reports.ts'

/** The picture at the head of a report. */
export function LogoField({ site, report }: { readonly site: string; readonly report: SharedReport }) {
  const set = useSetLogo(site, report.id)
  const [isLarge, setLarge] = useState(false)
  const id = useId()
  const fault = isLarge ? t('This file is too large: at most 100 kB.') : set.error?.message
  return (
    <div className="field">
      <label htmlFor={id}>{t('Logo')}</label>
      <div className="composer__logo">
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-describedby={`${id}-hint ${id}-error`}
          onChange={event => {
            const file = event.target.files?.[0]
            // So that the same file can be chosen again.
            event.target.value = ''
            if (file === undefined) return
            setLarge(file.size > MOST_LOGO_BYTES)
            if (file.size <= MOST_LOGO_BYTES) set.mutate(file)
          }}
        />
        {report.hasLogo && (
          <Button busy={set.isPending} onClick={() => set.mutate(null)}>
            {t('Take it off')}
          </Button>
        )}
      </div>
      <p id={`${id}-error`} className="field__error" aria-live="polite">
        {fault}
      </p>
      <p id={`${id}-hint`} className="field__hint">
        {t(
          'A small PNG, JPEG or WebP. It is kept here and loaded from nowhere else; a PDF shows PNG and JPEG.',
        )}
      </p>
    </div>
  )
}
