import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { t } from '../../../lib/language.ts'
import { QrCode } from '../../account/components/qr-code.tsx'
import { affiliateLink } from '../affiliate-link.ts'
import type { Code } from '../api/programmes.ts'
import { saveQrPng, saveQrSvg } from '../save-qr-code.ts'

interface Props {
  readonly domain: string
  /** Codes for links that are in use; at least one. */
  readonly codes: readonly Code[]
}

/** A link to any page of the shop, to copy or to print. */
export function LinkBuilder({ domain, codes }: Props) {
  const [chosen, choose] = useState(codes[0]?.code ?? '')
  const [page, setPage] = useState('/')
  const [subCode, setSubCode] = useState('')
  const code = codes.find(one => one.code === chosen) ?? codes[0]
  const subCodes = code?.subCodes ?? []
  const sub = subCodes.includes(subCode) ? subCode : ''
  const link = code === undefined ? null : affiliateLink({ domain, page, code: code.code, subCode: sub })
  return (
    <section aria-label={t('A link to copy')}>
      <div className="programmes-page__fields">
        {codes.length > 1 && (
          <SelectField
            label={t('Code for links')}
            value={chosen}
            options={codes.map(one => ({ value: one.code, label: one.code }))}
            choose={choose}
          />
        )}
        {subCodes.length > 0 && (
          <SelectField
            label={t('Place')}
            value={sub}
            options={[
              { value: '', label: t('Not said') },
              ...subCodes.map(one => ({ value: one, label: one })),
            ]}
            choose={setSubCode}
          />
        )}
        <TextField
          label={t('Page of the shop')}
          value={page}
          edit={setPage}
          error={link === null ? t('This is no address of {domain}.', { domain }) : undefined}
          exact
          autoComplete="off"
        />
      </div>
      {link !== null && (
        <div className="programmes-page__qr">
          <CodeBlock text={link} about={t('the link')} quiet />
          <QrCode text={link} about={t('QR code of the link')} />
          <span className="programmes-page__actions">
            <Button onClick={() => saveQrSvg(link, `${domain}-${chosen}`)}>{t('QR code as SVG')}</Button>
            <Button onClick={() => void saveQrPng(link, `${domain}-${chosen}`)}>{t('QR code as PNG')}</Button>
          </span>
        </div>
      )}
    </section>
  )
}
