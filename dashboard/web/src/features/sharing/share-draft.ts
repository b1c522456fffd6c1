import type { ShareKind } from '@gatecount/shared/domain/report-sharing/share-kinds'
import { readLines } from '../../lib/lines.ts'
import type { NewShare } from './api/shared-reports.ts'

/** A share while it is filled in: fields of all ways. */
export interface ShareDraft {
  readonly label: string
  readonly password: string
  readonly expiresOn: string
  /** One a line. */
  readonly hosts: string
  readonly email: string
  readonly person: string
}

export const NEW_SHARE: ShareDraft = {
  label: '',
  password: '',
  expiresOn: '',
  hosts: '',
  email: '',
  person: '',
}

/** What is sent of it. */
export function shareOf(kind: ShareKind, draft: ShareDraft): NewShare {
  const label = draft.label.trim()
  const expiresOn = draft.expiresOn === '' ? null : draft.expiresOn
  switch (kind) {
    case 'link':
      return { kind, label, expiresOn, password: draft.password === '' ? null : draft.password }
    case 'embed':
      return {
        kind,
        label,
        expiresOn,
        hosts: readLines(draft.hosts).map(host => host.replace(/\/$/, '').toLowerCase()),
      }
    case 'mail':
      return { kind, label, email: draft.email.trim() }
    case 'person':
      return { kind, label, expiresOn, person: draft.person }
  }
}
