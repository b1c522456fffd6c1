import { Panel } from '../../../components/layout/panel.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { readLines } from '../../../lib/lines.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { useSettingsForm } from '../use-settings-form.ts'
import { ExcludedNetworks } from './excluded-networks.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { SettingsForm } from './settings-form.tsx'

const LISTS = ['excludedPaths', 'allowedHosts', 'properties'] as const
type Draft = Readonly<Record<(typeof LISTS)[number], string>>

const changeOf = (draft: Partial<Draft>): Partial<Record<(typeof LISTS)[number], string[]>> =>
  Object.fromEntries(Object.entries(draft).map(([name, text]) => [name, readLines(text ?? '')]))

/** Which events count: paths, hosts, properties, networks and rules. */
export function CountingSection({ site }: { readonly site: ListedSite }) {
  const form = useSettingsForm<Draft>(site, changeOf)
  const list = (name: (typeof LISTS)[number]) => ({
    text: form.draft[name] ?? (site[name] ?? []).join('\n'),
    edit: (text: string) => form.set({ [name]: text }),
    error: fieldError(form.error, name, form.sent[name]),
  })
  return (
    <>
      <Panel
        title={t('Pages and events')}
        words={t('It holds for what comes from now on; what was counted stays.')}
      >
        <SettingsForm label={t('Pages and events')} form={form} fields={LISTS}>
          <LinesField
            {...list('excludedPaths')}
            label={t('Paths that are left out')}
            name="excluded-paths"
            hint={t(
              'One a line; everything below a path goes with it. Leave out paths that name a person, such as /orders/jane-smith.',
            )}
            placeholder="/account"
          />
          <LinesField
            {...list('allowedHosts')}
            label={t('Hosts whose pages count')}
            name="allowed-hosts"
            hint={t(
              'One a line; *.shop.example means every host below. Empty: any host that uses the snippet.',
            )}
            placeholder="shop.example"
            rows={3}
          />
          <LinesField
            {...list('properties')}
            label={t('Properties of events')}
            name="properties"
            hint={t('Names that your events may carry, one a line. Others are not counted.')}
            placeholder={t('size')}
            rows={3}
          />
        </SettingsForm>
      </Panel>
      <ExcludedNetworks site={site} />
      <RulesPanel site={site} />
    </>
  )
}
