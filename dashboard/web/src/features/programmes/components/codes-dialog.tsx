import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import { type Affiliate, type Code, useAddCode, useRetireCode } from '../api/programmes.ts'
import type { ProgrammeProps } from '../programme-props.ts'
import { LinkBuilder } from './link-builder.tsx'

interface Props extends ProgrammeProps {
  readonly affiliate: Affiliate
  readonly close: () => void
}

function AddCode({ site, programme, affiliate }: Props) {
  const add = useAddCode({ site: site.domain, id: programme.id })
  const [kind, setKind] = useState<Code['kind']>('code')
  const [code, setCode] = useState('')
  return (
    <form
      className="dialog__form"
      aria-label={t('Add a code')}
      onSubmit={event => {
        event.preventDefault()
        if (add.isPending) return
        add.mutate(
          { affiliate: affiliate.affiliate, kind, code: code.trim() },
          { onSuccess: () => setCode('') },
        )
      }}
    >
      <div className="programmes-page__fields">
        <SelectField
          label={t('Kind')}
          value={kind}
          options={[
            { value: 'code', label: t('Code for links') },
            { value: 'coupon', label: t('Coupon') },
          ]}
          choose={setKind}
        />
        <TextField
          label={t('Code')}
          hint={t('Letters and digits; large and small are the same.')}
          value={code}
          edit={setCode}
          error={fieldError(add.error, 'code') ?? formError(add.error, ['code', 'kind'])}
          maxLength={40}
          exact
          required
          autoComplete="off"
        />
      </div>
      <div>
        <Button type="submit" busy={add.isPending}>
          {t('Add the code')}
        </Button>
      </div>
    </form>
  )
}

/** The codes of an affiliate, and links that are made of them. */
export function CodesDialog(props: Props) {
  const { site, programme, mayManage, affiliate, close } = props
  const retire = useRetireCode({ site: site.domain, id: programme.id })
  const [asked, ask] = useState<Code | null>(null)
  const { codes, name } = affiliate
  const links = codes.filter(({ kind, retiredOn }) => kind === 'code' && retiredOn === null)
  return (
    <Dialog title={t('Codes and links of {name}', { name })} close={close}>
      <ul className="programmes-page__list">
        {codes.map(code => (
          <li key={`${code.kind} ${code.code}`}>
            <span>
              <b>{code.code}</b> {code.kind === 'coupon' ? t('Coupon') : t('Code for links')}
              {code.retiredOn !== null && ` · ${t('out of use since {day}', { day: asDay(code.retiredOn) })}`}
            </span>
            {mayManage && code.retiredOn === null && asked !== code && (
              <Button
                look="quiet"
                aria-label={t('Take {code} out of use', { code: code.code })}
                onClick={() => ask(code)}
              >
                {t('Take out of use')}
              </Button>
            )}
            {asked === code && (
              <span className="programmes-page__actions">
                <span>
                  {code.kind === 'code'
                    ? t('Clicks from before are still credited. Nobody else gets the code.')
                    : t('It is credited no longer. Nobody else gets the code.')}
                </span>
                <Button
                  look="danger"
                  busy={retire.isPending}
                  onClick={() =>
                    retire.mutate(code, {
                      onSuccess: () => {
                        ask(null)
                        announce(t('{code} is out of use.', { code: code.code }))
                      },
                    })
                  }
                >
                  {t('Take out of use')}
                </Button>
                <Button onClick={() => ask(null)}>{t('Cancel')}</Button>
              </span>
            )}
          </li>
        ))}
        {codes.length === 0 && <li>{t('No code yet: without one nothing can be credited.')}</li>}
      </ul>
      <p className="field__error" role="alert">
        {retire.error?.message}
      </p>
      {mayManage && <AddCode {...props} />}
      {links.length > 0 && <LinkBuilder domain={site.domain} codes={links} />}
      <div className="dialog__end">
        <Button onClick={close}>{t('Close')}</Button>
      </div>
    </Dialog>
  )
}
