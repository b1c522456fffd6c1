import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { saveFile } from '../../lib/save-file.ts'
import type { WholeRelease } from './api/releases.ts'

export const fileNameOf = ({ site, start }: PrivacyReceipt): string => `${site}-${start}.release.json`

/** Gives the reader a release as a file that anybody can check. */
export const saveRelease = (release: WholeRelease): void =>
  saveFile(fileNameOf(release.receipt), `${JSON.stringify(release, null, 2)}\n`, 'application/json')
