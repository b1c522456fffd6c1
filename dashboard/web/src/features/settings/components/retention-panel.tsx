import { Panel } from '../../../components/layout/panel.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { ListedSite, Retention } from '../../site/api/sites.ts'
import { FOR_GOOD, KINDS, type RetainedKind, retentionOptions } from '../retention-choices.ts'
import { useSettingsForm } from '../use-settings-form.ts'
import { SettingsForm } from './settings-form.tsx'

const NAMES = Object.keys(KINDS) as RetainedKind[]
type Draft = Readonly<Record<RetainedKind, string>>

/** How long each kind of data is kept before it is deleted. */
export function RetentionPanel({ site }: { readonly site: ListedSite }) {
  const { retention = {} } = site
  const form = useSettingsForm<Draft>(site, draft => {
    const months = NAMES.flatMap(kind => {
      const chosen = draft[kind] ?? retention[kind]
      return chosen === undefined || chosen === FOR_GOOD ? [] : [[kind, Number(chosen)]]
    })
    return { retention: Object.fromEntries(months) as Retention }
  })
  return (
    <Panel
      title={t('How long figures are kept')}
      words={t(
        'In whole months, beside the one that goes on. What is older is deleted every night, and is gone for good.',
      )}
    >
      <SettingsForm
        label={t('How long figures are kept')}
        form={form}
        fields={NAMES.map(kind => `retention.${kind}`)}
        note={t('Of visitors themselves nothing is kept beyond the day.')}
      >
        {NAMES.map(kind => (
          <SelectField
            key={kind}
            name={`retention-${kind}`}
            label={t(KINDS[kind].label)}
            hint={t(KINDS[kind].hint)}
            value={form.draft[kind] ?? String(retention[kind] ?? FOR_GOOD)}
            options={retentionOptions(retention[kind])}
            choose={months => form.set({ [kind]: months })}
            error={fieldError(form.error, `retention.${kind}`)}
          />
        ))}
      </SettingsForm>
    </Panel>
  )
}
