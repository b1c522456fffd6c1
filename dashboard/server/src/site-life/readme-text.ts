import {
  EXPORTED_COLUMNS,
  type ExportedColumn,
  type FileEnding,
  LEDGER_FILE,
  NOT_EXPORTED,
  SITE_FILE,
} from '@gatecount/shared/domain/site-life/site-export'

const columns = (list: readonly ExportedColumn[]): string =>
  list.map(({ name, words }) => `  ${name.padEnd(10)} ${words}`).join('\n')

/** For whoever finds the archive in ten years. */
export const readmeText = (
  domain: string,
  ending: FileEnding,
): string => `Everything that Gatecount has of ${domain}

${SITE_FILE}: domain, settings, what is released.

cells.${ending}: the figures. One row for each thing counted in each period; rows add up. Exact integers of crowds.
${columns(EXPORTED_COLUMNS.cells)}
The rows of a list are those of its cut. What is missing to the rows of the cut "total" had too few visitors to be shown.

released.${ending}: what was released with noise. Receipts and signatures are in it, so each release can be verified.
${columns(EXPORTED_COLUMNS.released)}

${LEDGER_FILE}: the ledger of commissions, one entry a line as JSON; empty where there is none.

${NOT_EXPORTED}

To read it into another Gatecount: npm run --silent gatecount -- import site <this file>
`
