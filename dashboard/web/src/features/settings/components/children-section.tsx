import { Panel } from '../../../components/layout/panel.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { readLines } from '../../../lib/lines.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { useSettingsForm } from '../use-settings-form.ts'
import { ChildDirected } from './child-directed.tsx'
import { SettingsForm } from './settings-form.tsx'

interface Draft {
  readonly sections: string
}

/** What is directed at children: parts of a site, or the whole of it. */
export function ChildrenSection({ site }: { readonly site: ListedSite }) {
  const { childSections = [] } = site
  const form = useSettingsForm<Draft>(site, ({ sections = '' }) => ({ childSections: readLines(sections) }))
  return (
    <>
      <Panel
        title={t('Parts for children')}
        words={t(
          'Pages below these paths are not measured at all: what comes from them is counted as left out, and nothing else is kept.',
        )}
      >
        <SettingsForm
          label={t('Parts for children')}
          form={form}
          fields={['childSections']}
          note={t('It holds for what comes from now on.')}
        >
          <LinesField
            label={t('Paths directed at children')}
            name="child-sections"
            text={form.draft.sections ?? childSections.join('\n')}
            edit={sections => form.set({ sections })}
            error={fieldError(form.error, 'childSections', form.sent.childSections)}
            hint={t('One a line.')}
            placeholder="/kids"
          />
        </SettingsForm>
      </Panel>
      <ChildDirected site={site} />
    </>
  )
}
