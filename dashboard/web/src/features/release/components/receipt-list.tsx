import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { useRef } from 'react'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import type { ReleaseSettings } from '../api/release-settings.ts'
import { NextReleaseNote } from './next-release-note.tsx'
import { ReceiptItem } from './receipt-item.tsx'
import './receipt-list.css'

interface Props {
  readonly site: ListedSite
  /** Newest first. */
  readonly receipts: readonly PrivacyReceipt[]
  readonly settings: ReleaseSettings | undefined
}

/** What was released, each linked to the one before it; the address names the one that is open. */
export function ReceiptList({ site, receipts, settings }: Props) {
  const place = usePlace()
  const opened = Number(place.params.get('release') ?? Number.NaN)
  const open = (sequence: number | null): void =>
    goTo(withParams(place, { release: sequence === null ? null : String(sequence) }), 'replace')
  const list = useRef<HTMLOListElement>(null)
  const follow = (sequence: number): void => {
    // Before it opens: what was focused until now disappears with the receipt that closes.
    list.current?.querySelector<HTMLElement>(`[data-sequence="${sequence}"]`)?.focus()
    open(sequence)
  }
  return (
    <section className="releases__part" aria-label={t('Receipts')}>
      <h2 className="releases__heading">{t('Receipts')}</h2>
      <NextReleaseNote site={site} settings={settings} receipts={receipts} />
      {receipts.length > 0 && (
        <ol className="receipts" reversed ref={list}>
          {receipts.map((receipt, at) => (
            <ReceiptItem
              key={receipt.sequence}
              receipt={receipt}
              before={receipts[at + 1]}
              isOpen={receipt.sequence === opened}
              open={open}
              follow={follow}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
