import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { attackByDifferences } from './differences.ts'
import { attackByLinking } from './linking.ts'
import { drawFindings } from './measure/findings-picture.ts'
import { withTable } from './measure/findings-table.ts'
import { attackReleases } from './releases.ts'
import { attackStoredCells } from './stored-cells.ts'
import { attackByWatching } from './watching.ts'

/**
 * Makes all attacks and writes what they came to into docs/PRIVACY.md, as a table, and into a picture:
 * `npx tsx --conditions=source tests/attacks/publish.ts`. The tests beside this hold the page to what the code gives.
 */
const docs = new URL('../../docs/', import.meta.url)
const page = new URL('PRIVACY.md', docs)
const findings = [
  ...attackStoredCells(),
  ...attackByDifferences(),
  ...attackByLinking(),
  ...attackByWatching(),
  ...attackReleases(),
]
await writeFile(page, withTable(await readFile(page, 'utf8'), findings))
await mkdir(new URL('pictures/', docs), { recursive: true })
await writeFile(new URL('pictures/attacks.svg', docs), drawFindings(findings))
