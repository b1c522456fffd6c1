/** How rows can be written in an export: ClickHouse's name of the format, by the ending of the file. */
export const FILE_FORMATS = { csv: 'CSVWithNames', parquet: 'Parquet' } as const
export type FileEnding = keyof typeof FILE_FORMATS
export type FileFormat = (typeof FILE_FORMATS)[FileEnding]

/** Tables of which an export has the rows of one site. */
export const EXPORTED_TABLES = ['cells', 'released'] as const
export type ExportedTable = (typeof EXPORTED_TABLES)[number]

/** Raised when a file of before cannot be read in the same way any more. */
export const EXPORT_VERSION = 1
export const SITE_FILE = 'site.json'
export const LEDGER_FILE = 'ledger.jsonl'
export const README_FILE = 'README.txt'

export interface ExportedColumn {
  readonly name: string
  readonly type: 'String' | 'Date32' | 'UInt64' | 'Int64'
  /** What it is, for the README of an export. */
  readonly words: string
}

/** What the columns of an export are: its files have these, an import reads these. */
export const EXPORTED_COLUMNS = {
  cells: [
    {
      name: 'cut',
      type: 'String',
      words: 'what is counted: total, hour, one property, or a pair first:second',
    },
    {
      name: 'period',
      type: 'String',
      words: 'day, week or month; nothing is in two of them, so all of them add up',
    },
    { name: 'start', type: 'Date32', words: 'first local day of the period' },
    { name: 'first', type: 'String', words: 'value of the property, or of the first one of a pair' },
    { name: 'second', type: 'String', words: 'value of the second property of a pair' },
    {
      name: 'visitors',
      type: 'UInt64',
      words: 'different visitors of a day, added up over the days of the period',
    },
    { name: 'visits', type: 'UInt64', words: 'visits' },
    { name: 'pageviews', type: 'UInt64', words: 'page views' },
    { name: 'bounces', type: 'UInt64', words: 'visits of one page' },
    { name: 'seconds', type: 'UInt64', words: 'seconds of visits, or of attention' },
    {
      name: 'events',
      type: 'UInt64',
      words: 'events; of the cut "dropped" those that were not counted, by reason',
    },
    { name: 'amount', type: 'Int64', words: 'money, in the smallest unit of the currency' },
    { name: 'batch', type: 'UInt64', words: 'of the cut "import" how far a log was read; else 0' },
  ],
  released: [
    { name: 'period', type: 'String', words: 'week or month' },
    { name: 'start', type: 'Date32', words: 'first local day of the period' },
    {
      name: 'family',
      type: 'String',
      words: 'what is counted; "receipt" and "key" are what it was signed with',
    },
    { name: 'first', type: 'String', words: 'value; of a receipt its text, of a key the key' },
    { name: 'second', type: 'String', words: 'second value; of a receipt its signature' },
    { name: 'count', type: 'Int64', words: 'the count with its noise' },
  ],
} as const satisfies Record<ExportedTable, readonly ExportedColumn[]>

/** What no export holds: said in the archive and in the answer to an import. */
export const NOT_EXPORTED =
  'Days, weeks and months that are still open come with what was shown of them when the export was made. What waited for its crowd, who was there today, and what was gathered for the next release are kept in memory only and in no export. Networks that are excluded are stored as hashes with a key of the installation and have to be entered again.'
