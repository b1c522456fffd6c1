import { t } from '../../lib/language.ts'
import { asDay } from '../../lib/wording.ts'
import type { OwnDispute } from './api/trust.ts'

/** What a dispute is about. */
export function disputedWords({ sale, flag, saleDay, code, reason }: OwnDispute): string {
  if (reason === 'not_received') {
    const day = asDay(saleDay ?? '1970-01-01')
    const missing =
      code === null ? t('A sale of {day}', { day }) : t('A sale of {day}, by {code}', { day, code })
    return sale === null ? missing : `${missing} (${t('Sale {number}', { number: sale })})`
  }
  if (sale !== null) return t('Sale {number}', { number: sale })
  return flag === null ? t('The suspension') : t('A sign of fraud, and what was decided because of it')
}
