import { CheckboxGroup } from '../../../components/ui/checkbox-group.tsx'
import { FieldFrame } from '../../../components/ui/field-frame.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { FAMILY_TITLES } from '../../release/families.ts'
import { type ListedSite, siteMay, useSites } from '../../site/api/sites.ts'
import { PART_KEYS, type PartKey, partOf, type ReportDraft } from '../report-draft.ts'
import { PeriodFields } from './period-fields.tsx'

/** What the server calls the fields. */
export const FIELDS = ['form.title', 'form.words', 'form.period', 'form.parts', 'form.colour', 'otherSites']
const USUAL_COLOUR = '#0b6157'
const ROWS = ['5', '10', '20', '50']

interface Props {
  readonly site: ListedSite
  readonly draft: ReportDraft
  readonly edit: (change: Partial<ReportDraft>) => void
  readonly error: Error | null
}

function partLabel(key: PartKey): string {
  const { family, as } = partOf(key)
  const name = t(FAMILY_TITLES[family])
  return as === 'line' ? t('{name}, release by release', { name }) : name
}

function OtherSites({ site, draft, edit, error }: Props) {
  const { data: sites = [] } = useSites()
  const others = sites.filter(
    one => one.domain !== site.domain && siteMay(one, 'reports:share') && !one.childDirected,
  )
  if (others.length === 0) return null
  return (
    <CheckboxGroup
      legend={t('Other sites beside it')}
      choices={others.map(({ domain }) => ({ id: domain, label: domain }))}
      chosen={draft.otherSites}
      choose={otherSites => edit({ otherSites })}
      error={fieldError(error, 'otherSites', draft.otherSites)}
    />
  )
}

/** What an owner says of a report. */
export function ComposerFields(props: Props) {
  const { draft, edit, error } = props
  return (
    <>
      <TextField
        label={t('Title')}
        value={draft.title}
        edit={title => edit({ title })}
        error={fieldError(error, 'form.title')}
        maxLength={120}
        required
      />
      <FieldFrame
        label={t('Words')}
        hint={t('What your partner should know.')}
        error={fieldError(error, 'form.words')}
      >
        {wiring => (
          <textarea
            {...wiring}
            className="field__input composer__words"
            rows={3}
            maxLength={1200}
            value={draft.words}
            onChange={event => edit({ words: event.target.value })}
          />
        )}
      </FieldFrame>
      <PeriodFields draft={draft} edit={edit} error={error} />
      <CheckboxGroup
        legend={t('Figures and lists')}
        choices={PART_KEYS.map(id => ({ id, label: partLabel(id) }))}
        chosen={draft.parts}
        choose={parts => edit({ parts })}
        error={fieldError(error, 'form.parts')}
      />
      <SelectField
        label={t('Length of lists')}
        value={draft.rows}
        options={ROWS.map(value => ({ value, label: t('{n} values at most', { n: value }) }))}
        choose={rows => edit({ rows })}
      />
      <p className="composer__note">
        {t(
          'No release holds sales, so no report can. What your affiliates earn they see in their own portal.',
        )}
      </p>
      <OtherSites {...props} />
      <Switch
        label={t('A colour of your own')}
        on={draft.colour !== null}
        turn={on => edit({ colour: on ? USUAL_COLOUR : null })}
      />
      {draft.colour !== null && (
        <TextField
          type="color"
          className="composer__colour"
          label={t('Colour of bars and lines')}
          hint={t('On a dark page it is made lighter where it could not be seen.')}
          value={draft.colour}
          edit={colour => edit({ colour: colour.toLowerCase() })}
          error={fieldError(error, 'form.colour')}
        />
      )}
    </>
  )
}
