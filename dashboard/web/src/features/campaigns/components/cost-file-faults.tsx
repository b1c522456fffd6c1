import { ProblemError } from '../../../lib/http.ts'
import { type Message, t } from '../../../lib/language.ts'
import { costFileFaults } from '../cost-file-faults.ts'

const COLUMNS: Readonly<Record<string, Message>> = {
  campaign: 'Campaign',
  firstDay: 'First day',
  lastDay: 'Last day',
  amount: 'Amount',
  currency: 'Currency',
  note: 'Note',
}

/** What is wrong with a file of costs, line by line. */
export function CostFileFaults({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const faults = costFileFaults(error instanceof ProblemError ? error.errors : [])
  return (
    <div role="alert" className="cost-file__faults">
      <p className="field__error">{error.message}</p>
      {faults.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
        <section className="cost-file__scroll" tabIndex={0} aria-label={t('Lines that are not right')}>
          <ul>
            {faults.map(({ line, column, detail }) => {
              const name = column === null ? undefined : COLUMNS[column]
              return (
                <li key={`${line} ${column} ${detail}`}>
                  <b>{t('Line {n}', { n: line })}</b>
                  {name === undefined ? ' ' : `, ${t(name)}: `}
                  {detail}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </div>
  )
}
