import {
  ALERT_NAMES,
  type AlertKind,
  REPORT_PERIODS,
  type ReportPeriod,
} from '@gatecount/shared/domain/mail/alert-kinds'
import type { Language } from '@gatecount/shared/language/languages'
import { useState } from 'react'
import { useLanguage } from '../../lib/language.ts'
import { type MailSettings, useChangeMail, type WantedMail } from './api/mail.ts'

interface Draft {
  readonly language?: Language
  readonly reports?: Readonly<Partial<Record<ReportPeriod, boolean>>>
  /** Null: not wanted. */
  readonly alerts?: Readonly<Partial<Record<AlertKind, number | null>>>
}

function wantedOf(settings: MailSettings, draft: Draft, usual: Language): WantedMail {
  const reports = REPORT_PERIODS.filter(
    period => draft.reports?.[period] ?? settings.reports.includes(period),
  )
  const alerts = ALERT_NAMES.flatMap(kind => {
    const changed = draft.alerts?.[kind]
    const threshold = changed === undefined ? settings.alerts[kind] : changed
    return threshold == null ? [] : [[kind, threshold]]
  })
  return {
    language: draft.language ?? settings.language ?? usual,
    reports,
    alerts: Object.fromEntries(alerts) as WantedMail['alerts'],
  }
}

/** What somebody wants by mail, with what they changed and have not saved yet. */
export function useMailForm(site: string, settings: MailSettings) {
  const [draft, edit] = useState<Draft>({})
  const usual = useLanguage()
  const change = useChangeMail(site)
  const wanted = wantedOf(settings, draft, usual)
  const isChanged = Object.keys(draft).length > 0
  const set = (changed: (before: Draft) => Draft): void => {
    if (!change.isPending) change.reset()
    edit(changed)
  }
  return {
    wanted,
    isChanged,
    isSaved: change.isSuccess,
    busy: change.isPending,
    error: change.error?.message,
    setLanguage: (language: Language) => set(before => ({ ...before, language })),
    setReport: (period: ReportPeriod, on: boolean) =>
      set(before => ({ ...before, reports: { ...before.reports, [period]: on } })),
    setAlert: (kind: AlertKind, threshold: number | null) =>
      set(before => ({ ...before, alerts: { ...before.alerts, [kind]: threshold } })),
    save: () => {
      if (isChanged && !change.isPending) change.mutate(wanted, { onSuccess: () => edit({}) })
    },
    discard: () => {
      edit({})
      change.reset()
    },
  }
}
