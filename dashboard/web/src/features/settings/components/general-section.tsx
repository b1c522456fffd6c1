import { Panel } from '../../../components/layout/panel.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { readLines } from '../../../lib/lines.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { CurrencyField } from '../../site/components/currency-field.tsx'
import { WeekStartField } from '../../site/components/week-start-field.tsx'
import { ZoneField } from '../../site/components/zone-field.tsx'
import { useSettingsForm } from '../use-settings-form.ts'
import { PublicPanel } from './public-panel.tsx'
import { SettingsForm } from './settings-form.tsx'

interface Draft {
  readonly timeZone: string
  readonly currency: string
  readonly otherDomains: string
  readonly weekStart: number
}

/** What a site is: its domains, its clock, its money, and whether anyone may read its releases. */
export function GeneralSection({ site }: { readonly site: ListedSite }) {
  const { otherDomains = [] } = site
  const form = useSettingsForm<Draft>(site, ({ otherDomains: text, ...rest }) => ({
    ...rest,
    ...(text !== undefined && { otherDomains: readLines(text) }),
  }))
  return (
    <>
      <Panel title={t('The site')}>
        <SettingsForm
          label={t('The site')}
          form={form}
          fields={['timeZone', 'currency', 'otherDomains', 'weekStart']}
          note={t('Days that were counted keep the hours they had.')}
        >
          <TextField
            label={t('Domain')}
            value={site.domain}
            edit={() => undefined}
            readOnly
            hint={t(
              'It names the site in its snippet and in its data, and stays. For another domain, add it below or add a site.',
            )}
          />
          <LinesField
            label={t('Further domains')}
            name="other-domains"
            text={form.draft.otherDomains ?? otherDomains.join('\n')}
            edit={text => form.set({ otherDomains: text })}
            error={fieldError(form.error, 'otherDomains', form.sent.otherDomains)}
            hint={t('One a line. What their pages send is counted for this site.')}
            placeholder="shop-outlet.example"
            rows={3}
          />
          <ZoneField
            zone={form.draft.timeZone ?? site.timeZone}
            choose={timeZone => form.set({ timeZone })}
            error={fieldError(form.error, 'timeZone')}
          />
          <WeekStartField
            weekStart={form.draft.weekStart ?? site.weekStart}
            choose={weekStart => form.set({ weekStart })}
            error={fieldError(form.error, 'weekStart')}
          />
          <CurrencyField
            currency={form.draft.currency ?? site.currency}
            counted={site.currency}
            choose={currency => form.set({ currency })}
            error={fieldError(form.error, 'currency')}
          />
        </SettingsForm>
      </Panel>
      <PublicPanel site={site} />
    </>
  )
}
