import type { AlertKind, ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import type { Language } from '@gatecount/shared/language/languages'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, tell } from '../../../lib/http.ts'

/** What somebody gets of a site by mail. */
export interface WantedMail {
  readonly language: Language
  readonly reports: readonly ReportPeriod[]
  /** With their thresholds. */
  readonly alerts: Readonly<Partial<Record<AlertKind, number>>>
}

export interface MailSettings extends Omit<WantedMail, 'language'> {
  /** Whether the installation can send mail. */
  readonly configured: boolean
  readonly address: string
  readonly addressConfirmed: boolean
  readonly hasAlerts: boolean
  /** Null while nothing is wanted. */
  readonly language: Language | null
}

/** A report, and the language that it is in. */
export interface ReportChoice {
  readonly period: ReportPeriod
  readonly language: Language
}

const keyOf = (domain: string) => ['mail', domain]
const pathOf = (domain: string): string => `/api/v1/sites/${encodeURIComponent(domain)}/mail`

export const previewAddress = (domain: string, { period, language }: ReportChoice): string =>
  `${pathOf(domain)}/preview?period=${period}&language=${language}`

export const useMailSettings = (domain: string) =>
  useQuery({
    queryKey: keyOf(domain),
    queryFn: ({ signal }) => ask<MailSettings>(pathOf(domain), { signal }),
  })

export function useChangeMail(domain: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: WantedMail) => tell<MailSettings>('PUT', pathOf(domain), wanted),
    onSuccess: settings => client.setQueryData(keyOf(domain), settings),
  })
}

export const useSendReport = (domain: string) =>
  useMutation({
    mutationFn: (choice: ReportChoice) => tell<undefined>('POST', `${pathOf(domain)}/send`, choice),
  })
