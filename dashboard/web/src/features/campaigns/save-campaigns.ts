import { asCsv } from '@gatecount/shared/domain/report/csv'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { saveFile } from '../../lib/save-file.ts'
import type { Scope } from '../report/scope.ts'
import type { CampaignColumn } from './campaign-columns.ts'
import type { CampaignFigures, CampaignTable } from './campaign-rows.ts'

/** Gives the reader the campaigns as a CSV file, money in the main unit of the currency that stands beside it. */
export function saveCampaigns(
  { site, range }: Scope,
  { rows, remainder }: CampaignTable,
  { columns, currency }: { readonly columns: readonly CampaignColumn[]; readonly currency: string },
): void {
  const line = (name: string, figures: CampaignFigures) => [
    name,
    ...columns.map(({ figure }) => figures[figure]),
    currency,
  ]
  const table = [
    ['utm_campaign', ...columns.map(({ name }) => name), 'currency'],
    ...rows.map(({ campaign, figures }) => line(campaign, figures)),
    ...(remainder ? [line(TOO_FEW, remainder)] : []),
  ]
  saveFile(`${site}-campaigns-${range.from}-${range.to}.csv`, asCsv(table), 'text/csv')
}
