import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { rich, t } from '../../../lib/language.ts'
import { addMonths, type Range, startOfMonth, todayIn } from '../../../lib/local-date.ts'
import { fileName, saveFile } from '../../../lib/save-file.ts'
import { asInterval } from '../../../lib/wording.ts'
import { checkFile } from '../api/check-file.ts'
import { askKey, askStatement, type OwnProgramme, statementFile } from '../api/programmes.ts'
import { StatementCheck } from './statement-check.tsx'

/** Months that are offered, this one first. */
const MONTHS = 24

const monthFrom = (first: string): Range => {
  const next = new Date(`${addMonths(first, 1)}T00:00:00Z`)
  next.setUTCDate(0)
  return { from: first, to: next.toISOString().slice(0, 10) }
}

const monthsUpTo = (today: string): readonly string[] =>
  Array.from({ length: MONTHS }, (_, back) => addMonths(startOfMonth(today), -back))

interface Chosen {
  readonly programme: OwnProgramme
  readonly range: Range
}

/** Asks for the file, and checks it here with the key that this installation shows to everybody. */
function Verify({ programme, range }: Chosen) {
  const check = useMutation({
    mutationFn: async () => {
      const [statement, key] = await Promise.all([askStatement(programme.id, range), askKey()])
      return await checkFile(JSON.stringify(statement), key)
    },
    networkMode: 'always',
  })
  return (
    <>
      <div className="portal-actions">
        <Button look="strong" busy={check.isPending} onClick={() => check.mutate()}>
          {t('Verify it here')}
        </Button>
      </div>
      {check.error && (
        <div role="alert">
          <Notice title={t('It could not be verified')}>
            <p>{check.error.message}</p>
          </Notice>
        </div>
      )}
      {check.data?.kind === 'statement' && <StatementCheck checked={check.data} />}
    </>
  )
}

function Take({ programme, range }: Chosen) {
  const take = useMutation({
    mutationFn: () => askStatement(programme.id, range),
    onSuccess: statement =>
      saveFile(
        fileName([programme.site, programme.affiliate, range.from, range.to], 'json'),
        JSON.stringify(statement, undefined, 2),
        'application/json',
      ),
  })
  return (
    <>
      <div className="portal-actions">
        <Button busy={take.isPending} onClick={() => take.mutate()}>
          {t('The file that proves it (JSON)')}
        </Button>
        <a className="button" href={statementFile(programme.id, range, 'pdf')} download>
          {t('To read and to print (PDF)')}
        </a>
      </div>
      {take.error && (
        <div role="alert">
          <Notice>
            <p>{take.error.message}</p>
          </Notice>
        </div>
      )}
    </>
  )
}

/** Statements by month, to take away and to verify on the spot. */
export function StatementsPage({ programme }: { readonly programme: OwnProgramme }) {
  const months = monthsUpTo(todayIn('UTC', new Date()))
  const [month, choose] = useState(months[0] ?? '')
  const range = monthFrom(month)
  return (
    <>
      <Panel
        title={t('Statements')}
        words={t(
          'A statement holds every line of yours in the ledger, signed, with what shows that the ledger was not changed since. It ends with the last day that is signed.',
        )}
      >
        <div className="panel__form">
          <SelectField
            label={t('Month')}
            value={month}
            options={months.map(first => ({ value: first, label: asInterval('month', first, 'long') }))}
            choose={choose}
          />
        </div>
        <Take programme={programme} range={range} />
        <Verify key={month} programme={programme} range={range} />
      </Panel>
      <Panel
        title={t('You need not take our word for it')}
        words={
          <p>
            {rich(
              'Keep the files. This command checks one on any computer, without this server; <link>this page</link> checks one in the browser and sends nothing.',
              { link: words => <Link href="/verify">{words}</Link> },
            )}
          </p>
        }
      >
        <CodeBlock
          text="npm run --silent gatecount -- verify statement.json --key <public key>"
          about={t('the command')}
          quiet
        />
      </Panel>
    </>
  )
}
