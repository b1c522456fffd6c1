import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import { QrCode } from '../../account/components/qr-code.tsx'
import { saveQrPng, saveQrSvg } from '../../programmes/save-qr-code.ts'
import { type OwnCode, type OwnProgramme, useCodes } from '../api/programmes.ts'
import { deepLink } from '../deep-link.ts'
import { OwnCodesPanel } from './own-codes-panel.tsx'

interface Building {
  readonly programme: OwnProgramme
  readonly codes: readonly OwnCode[]
}

function LinkBuilder({ programme: { site }, codes }: Building) {
  const [chosen, choose] = useState(codes[0]?.code ?? '')
  const [subCode, chooseSub] = useState('')
  const [page, edit] = useState('')
  const code = codes.find(one => one.code === chosen)
  const subCodes = code?.subCodes ?? []
  const sub = subCodes.includes(subCode) ? subCode : ''
  const link = deepLink({ site, code: chosen, subCode: sub, page })
  return (
    <>
      <div className="panel__form">
        {codes.length > 1 && (
          <SelectField
            label={t('Code')}
            value={chosen}
            options={codes.map(one => ({ value: one.code, label: one.code }))}
            choose={choose}
          />
        )}
        {subCodes.length > 0 && (
          <SelectField
            label={t('Sub-code')}
            hint={t('Tells your own places apart, such as a blog and a newsletter.')}
            value={sub}
            options={[
              { value: '', label: t('No sub-code') },
              ...subCodes.map(one => ({ value: one, label: one })),
            ]}
            choose={chooseSub}
          />
        )}
        <TextField
          label={t('Page of {site}', { site })}
          hint={t('Copy its address from the browser. Without one, the link leads to the front page.')}
          error={link === null ? t('This is no page of {site}.', { site }) : undefined}
          placeholder={`https://${site}/`}
          value={page}
          edit={edit}
          exact
        />
      </div>
      {link !== null && (
        <div className="portal-link">
          <CodeBlock text={link} about={t('your link')} />
          <div className="portal-link__code">
            <QrCode text={link} about={t('QR code of your link')} />
          </div>
          <div className="portal-actions">
            <Button onClick={() => saveQrSvg(link, code?.code ?? site)}>{t('QR code as SVG')}</Button>
            <Button onClick={() => void saveQrPng(link, code?.code ?? site)}>{t('QR code as PNG')}</Button>
          </div>
        </div>
      )}
    </>
  )
}

function NoCode() {
  return (
    <Notice title={t('You have no code yet')}>
      <p>{t('A link names you by a code, which the shop gives you. Ask it for one.')}</p>
    </Notice>
  )
}

/** Links that credit the affiliate, coupons, and a way to make a link to any page. */
export function LinksPage({ programme }: { readonly programme: OwnProgramme }) {
  const { data, error, refetch } = useCodes(programme.id)
  const codes = data?.filter(({ kind }) => kind === 'code') ?? []
  const coupons = data?.filter(({ kind }) => kind === 'coupon') ?? []
  return (
    <>
      <Panel
        title={t('Links')}
        words={t(
          'Who follows your link gets a cookie that is the same for everybody who follows it that day: it credits you, and tells nobody apart.',
        )}
      >
        {error && !data ? (
          <ProblemNotice error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <SkeletonRows rows={4} />
        ) : codes.length === 0 ? (
          <NoCode />
        ) : (
          <LinkBuilder programme={programme} codes={codes} />
        )}
      </Panel>
      {data && programme.state === 'approved' && <OwnCodesPanel programme={programme.id} codes={codes} />}
      {coupons.length > 0 && (
        <Panel
          title={t('Coupons')}
          words={t('An order with your coupon is credited to you without any link.')}
        >
          {coupons.map(({ code }) => (
            <CodeBlock key={code} text={code} about={t('your coupon')} quiet />
          ))}
        </Panel>
      )}
    </>
  )
}
