import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import type { WholeRelease } from './api/releases.ts'

export const fileNameOf = ({ site, start }: PrivacyReceipt): string => `${site}-${start}.release.json`

/** Gives the reader a release as a file that anybody can check. */
export function saveRelease(release: WholeRelease): void {
  const file = new Blob([`${JSON.stringify(release, null, 2)}\n`], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileNameOf(release.receipt)
  link.click()
  URL.revokeObjectURL(link.href)
}
