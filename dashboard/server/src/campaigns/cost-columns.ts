/** What a column of a file of costs is for. */
export type CostColumn = 'campaign' | 'firstDay' | 'lastDay' | 'amount' | 'currency' | 'note'

/** How columns are headed in files of advertisers, in small letters and digits alone. */
const HEADINGS: Readonly<Record<CostColumn, string>> = {
  campaign: 'campaign campaignname utmcampaign kampagne kampagnenname',
  firstDay: 'firstday day date from start startdate begin von datum tag starttag startdatum erstertag beginn',
  lastDay: 'lastday to until end enddate bis ende endtag enddatum letztertag',
  amount: 'amount amountspent cost costs spend spent spending kosten betrag ausgaben ausgegebenerbetrag',
  currency: 'currency currencycode waehrung währung währungscode waehrungscode',
  note: 'note notes comment remark notiz notizen bemerkung kommentar anmerkung',
}

const columns = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) =>
    names.split(' ').map(name => [name.toLowerCase(), column as CostColumn] as const),
  ),
)

/** The columns without which there is no cost. */
export const NEEDED_COLUMNS: readonly CostColumn[] = ['campaign', 'firstDay', 'amount']

/** What a heading means; undefined for one that says nothing of a cost. */
export const columnOf = (heading: string): CostColumn | undefined =>
  columns.get(heading.toLowerCase().replaceAll(/[^\p{L}\d]/gu, ''))
