import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx'
import { FormEnd } from '../../../components/ui/form-end.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { Switch } from '../../../components/ui/switch.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { readLines } from '../../../lib/lines.ts'
import { typedAmount } from '../../../lib/minor-units.ts'
import { siteMay } from '../../site/api/sites.ts'
import { type Terms, useChangeProgramme, useRemoveProgramme } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import { readAmount } from '../typed-values.ts'
import { SaleKeysPanel } from './sale-keys-panel.tsx'
import { ShopsPanel } from './shops-panel.tsx'

interface Draft {
  readonly name: string
  readonly words: string
  readonly open: boolean
  readonly minimumOrder: string
  readonly minimumPayout: string
  readonly checkoutPaths: string
  readonly terms: Terms
}

const DAYS = ['windowDays', 'holdingDays', 'approveAfterDays'] as const

const startOf = ({ name, words, open, terms, currency }: ProgrammeProps['programme']): Draft => ({
  name,
  words,
  open,
  terms,
  minimumOrder: typedAmount(terms.minimumOrder, currency),
  minimumPayout: typedAmount(terms.minimumPayout, currency),
  checkoutPaths: terms.checkoutPaths.join('\n'),
})

function RemoveProgramme({ site, programme }: ProgrammeProps) {
  const remove = useRemoveProgramme({ site: site.domain, id: programme.id })
  const [asks, setAsks] = useState(false)
  return (
    <Panel
      title={t('Remove the programme')}
      words={
        <p>{t('Possible until it has a sale; from then on its ledger is kept, and it can be closed.')}</p>
      }
      danger
    >
      <p>
        <Button look="danger" disabled={programme.salesReceived > 0} onClick={() => setAsks(true)}>
          {t('Remove the programme')}
        </Button>
      </p>
      {asks && (
        <ConfirmDialog
          title={t('Remove {name}?', { name: programme.name })}
          action={t('Remove the programme')}
          busy={remove.isPending}
          error={remove.error}
          confirm={() =>
            remove.mutate(undefined, {
              onSuccess: () => announce(t('The programme {name} is gone.', { name: programme.name })),
            })
          }
          close={() => setAsks(false)}
        >
          <p>{t('Its rules, affiliates and codes go with it.')}</p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}

/** What a programme promises, apart from its rules. */
export function ProgrammeSettings(props: ProgrammeProps) {
  const { site, programme, mayManage } = props
  const { currency } = programme
  const change = useChangeProgramme({ site: site.domain, id: programme.id })
  const [draft, setDraft] = useState<Draft | null>(null)
  const form = draft ?? startOf(programme)
  const edit = (part: Partial<Draft>): void => setDraft({ ...form, ...part })
  const term = (part: Partial<Terms>): void => edit({ terms: { ...form.terms, ...part } })
  const minimumOrder = readAmount(form.minimumOrder, currency)
  const minimumPayout = readAmount(form.minimumPayout, currency)
  const noAmount = t('An amount, such as 1234.50')
  const save = (): void => {
    if (minimumOrder === null || minimumPayout === null || change.isPending) return
    const { name, words, open } = form
    const terms = { ...form.terms, minimumOrder, minimumPayout, checkoutPaths: readLines(form.checkoutPaths) }
    change.mutate(
      { name: name.trim(), words: words.trim(), open, terms },
      { onSuccess: () => setDraft(null) },
    )
  }
  const labels = {
    windowDays: t('Days that a click counts'),
    holdingDays: t('Days it is held'),
    approveAfterDays: t('Approved without a decision after days'),
  }
  return (
    <>
      <Panel
        title={t('Settings of the programme')}
        words={<p>{t('They hold for sales from now on; what was credited keeps its own terms.')}</p>}
      >
        <form
          className="programmes-page__form"
          aria-label={t('Settings of the programme')}
          onSubmit={event => {
            event.preventDefault()
            save()
          }}
        >
          <fieldset className="settings-form__fields" disabled={!mayManage}>
            <legend className="hidden">{t('Settings of the programme')}</legend>
            <TextField
              label={t('Name')}
              value={form.name}
              edit={name => edit({ name })}
              error={fieldError(change.error, 'name')}
              maxLength={80}
              required
            />
            <LinesField
              label={t('What affiliates should know')}
              hint={t(
                'What you sell, what is welcome, what is not: for instance advertisements with your name.',
              )}
              text={form.words}
              edit={words => edit({ words })}
              error={fieldError(change.error, 'words')}
            />
            <Switch
              label={t('Open to everybody')}
              words={t('Anybody may read its terms, its rules and how it treats affiliates.')}
              on={form.open}
              turn={open => edit({ open })}
            />
            <div className="programmes-page__fields">
              {DAYS.map(name => (
                <TextField
                  key={name}
                  label={labels[name]}
                  type="number"
                  min={0}
                  max={365}
                  value={String(form.terms[name])}
                  edit={text => term({ [name]: Number(text) })}
                  error={fieldError(change.error, `terms.${name}`)}
                  required
                />
              ))}
              <TextField
                label={t('Smallest order, in {currency}', { currency })}
                value={form.minimumOrder}
                edit={text => edit({ minimumOrder: text })}
                error={minimumOrder === null ? noAmount : undefined}
                inputMode="decimal"
              />
              <TextField
                label={t('Smallest payout, in {currency}', { currency })}
                value={form.minimumPayout}
                edit={text => edit({ minimumPayout: text })}
                error={minimumPayout === null ? noAmount : undefined}
                inputMode="decimal"
              />
              <SelectField
                label={t('When a sale has a coupon and a click')}
                value={form.terms.precedence}
                options={[
                  { value: 'coupon', label: t('The coupon counts') },
                  { value: 'click', label: t('The click counts') },
                ]}
                choose={precedence => term({ precedence })}
              />
              <SelectField
                label={t('Of several clicks')}
                value={form.terms.click}
                options={[
                  { value: 'last', label: t('The last counts') },
                  { value: 'first', label: t('The first counts') },
                ]}
                choose={click => term({ click })}
              />
            </div>
            <Switch
              label={t('Commission of tax too')}
              on={form.terms.base.withTax}
              turn={withTax => term({ base: { ...form.terms.base, withTax } })}
            />
            <Switch
              label={t('Commission of shipping too')}
              on={form.terms.base.withShipping}
              turn={withShipping => term({ base: { ...form.terms.base, withShipping } })}
            />
            <LinesField
              label={t('Paths of cart and checkout')}
              hint={t('One a line. A link there never takes the place of an earlier click.')}
              text={form.checkoutPaths}
              edit={checkoutPaths => edit({ checkoutPaths })}
              error={fieldError(change.error, 'terms.checkoutPaths', readLines(form.checkoutPaths))}
            />
          </fieldset>
          {mayManage && (
            <FormEnd
              isChanged={draft !== null}
              busy={change.isPending}
              isSaved={change.isSuccess}
              error={formError(change.error, ['name', 'words', 'terms'])}
              hasFaults={change.error !== null}
              discard={() => setDraft(null)}
            />
          )}
        </form>
      </Panel>
      {siteMay(site, 'sales:manage') && (
        <>
          <ShopsPanel domain={site.domain} />
          <SaleKeysPanel domain={site.domain} />
        </>
      )}
      {mayManage && <RemoveProgramme {...props} />}
    </>
  )
}
