import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { type Programme, useAddProgramme } from '../api/programmes.ts'
import { readPercent } from '../typed-values.ts'

interface Props {
  readonly site: ListedSite
  readonly isFirst: boolean
  readonly mayManage: boolean
  readonly finish: (made: Programme) => void
  readonly cancel: () => void
}

const FIELDS = ['name', 'currency', 'terms', 'rules']

/** One short form for a programme; everything else has a usual value, and is changed in its settings. */
export function MakeProgramme({ site, isFirst, mayManage, finish, cancel }: Props) {
  const add = useAddProgramme(site.domain)
  const [name, setName] = useState(isFirst ? site.domain : '')
  const [percent, setPercent] = useState('10')
  const [windowDays, setWindow] = useState('30')
  const [holdingDays, setHolding] = useState('30')
  const basisPoints = readPercent(percent)
  const make = (): void => {
    if (basisPoints === null || add.isPending) return
    add.mutate(
      {
        name: name.trim(),
        currency: site.currency,
        terms: { windowDays: Number(windowDays), holdingDays: Number(holdingDays) },
        rules: { rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints } }], bonuses: [] },
      },
      {
        onSuccess: made => {
          announce(t('The programme {name} is there.', { name: made.name }))
          finish(made)
        },
      },
    )
  }
  return (
    <Panel
      title={isFirst ? t('Make a programme for affiliates') : t('Make another programme')}
      words={
        <>
          <p>
            {t(
              'Affiliates link to your shop, and earn a part of the sales that come by it. Nobody is followed for that: a link says a code and a day, the same for everybody who clicks on it that day.',
            )}
          </p>
          <ol className="programmes-page__steps">
            <li>{t('Make a programme: what you pay, and for how long a click counts.')}</li>
            <li>{t('Invite affiliates, and give each a code for links or a coupon.')}</li>
            <li>{t('Have your shop send its sales, signed with a key.')}</li>
            <li>{t('Review the first sale, and see it in the ledger.')}</li>
          </ol>
        </>
      }
    >
      {!mayManage && <Notice>{t('Whoever manages this site can make one.')}</Notice>}
      {mayManage && (
        <form
          className="programmes-page__form"
          aria-label={t('Make a programme')}
          onSubmit={event => {
            event.preventDefault()
            make()
          }}
        >
          <TextField
            label={t('Name')}
            hint={t('As affiliates read it.')}
            error={fieldError(add.error, 'name')}
            value={name}
            edit={setName}
            maxLength={80}
            required
            autoComplete="off"
          />
          <div className="programmes-page__fields">
            <TextField
              label={t('Commission in percent')}
              hint={t('Of what was paid, without tax and shipping. More rules can follow.')}
              error={
                basisPoints === null && percent !== ''
                  ? t('A percentage from 0 to 100, such as 7.25')
                  : fieldError(add.error, 'rules')
              }
              value={percent}
              edit={setPercent}
              inputMode="decimal"
              required
              autoComplete="off"
            />
            <TextField
              label={t('Days that a click counts')}
              hint={t('From the click to the sale.')}
              type="number"
              min={0}
              max={400}
              error={fieldError(add.error, 'terms')}
              value={windowDays}
              edit={setWindow}
              required
            />
            <TextField
              label={t('Days it is held')}
              hint={t('As long as goods can be sent back; only then is it payable.')}
              type="number"
              min={0}
              max={365}
              value={holdingDays}
              edit={setHolding}
              required
            />
          </div>
          <p className="programmes-page__note">
            {t(
              'In {currency}, the currency of the site. A programme keeps its currency; everything else can be changed.',
              { currency: site.currency },
            )}
          </p>
          <p className="field__error" role="alert">
            {formError(add.error, FIELDS)}
          </p>
          <div className="programmes-page__actions">
            <Button type="submit" look="strong" busy={add.isPending}>
              {t('Make the programme')}
            </Button>
            {!isFirst && <Button onClick={cancel}>{t('Cancel')}</Button>}
          </div>
        </form>
      )}
    </Panel>
  )
}
