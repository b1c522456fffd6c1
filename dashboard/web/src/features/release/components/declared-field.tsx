import { useId, useState } from 'react'
import { Explain } from '../../../components/ui/explain.tsx'
import { hiddenWords } from '../../../components/ui/hidden-words.tsx'
import { ProblemError } from '../../../lib/http.ts'
import { type Message, rich, t } from '../../../lib/language.ts'
import { inFull } from '../../../lib/wording.ts'
import type { DeclaredFamily } from '../api/release-settings.ts'
import './declared-field.css'

interface FamilyWords {
  readonly title: Message
  readonly question: Message
  readonly close: Message
  readonly change: Message
  readonly hint: Message
  readonly example: string
}

const WORDS: Readonly<Record<DeclaredFamily, FamilyWords>> = {
  page: {
    title: 'Pages known beforehand',
    question: 'What are pages known beforehand?',
    close: 'Close<hidden> pages known beforehand</hidden>',
    change: 'Edit<hidden> pages known beforehand</hidden>',
    hint: 'A path or an address a line, or the text of your sitemap.',
    example: '/toner/black',
  },
  exit_link: {
    title: 'Exit links known beforehand',
    question: 'What are exit links known beforehand?',
    close: 'Close<hidden> exit links known beforehand</hidden>',
    change: 'Edit<hidden> exit links known beforehand</hidden>',
    hint: 'An address a line; what follows a question mark is left out.',
    example: 'https://partner.example/buy',
  },
}

/** Faults that are named one by one. */
const MOST_FAULTS = 3

/** What the server did not take, with the line it is about: that it does not repeat. */
function faultsOf(family: DeclaredFamily, sent: readonly string[], error: Error | null): string[] {
  const errors = error instanceof ProblemError ? error.errors : []
  return errors
    .filter(({ field }) => field.startsWith(`declared.${family}`))
    .map(({ field, detail }) => {
      const line = sent[Number(field.split('.')[2] ?? Number.NaN)]
      return line === undefined ? detail : `“${line}” ${detail}`
    })
}

interface Props {
  readonly family: DeclaredFamily
  readonly saved: readonly string[]
  /** As it is being edited; undefined while it is not. */
  readonly text: string | undefined
  /** The list that the error is about. */
  readonly sent: readonly string[] | undefined
  readonly error: Error | null
  readonly edit: (text: string) => void
}

/** Values that are released whatever they hold, as a text to edit. */
export function DeclaredField({ family, saved, text, sent = [], error, edit }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [field, hint, fault] = [useId(), useId(), useId()]
  const { title, question, close, change, hint: words, example } = WORDS[family]
  const faults = faultsOf(family, sent, error)
  return (
    <div className="declared">
      <div className="declared__head">
        <span>
          {t(title)}: <b>{inFull(saved.length)}</b>
        </span>
        <Explain about={t(question)}>
          {t(
            'A declared value is released whatever its count, so its being listed tells of nobody. Any other needs so many visitors that none of them is given away.',
          )}
        </Explain>
        <button
          type="button"
          className="button button--quiet declared__edit"
          aria-expanded={isOpen}
          aria-controls={field}
          onClick={() => setOpen(!isOpen)}
        >
          {rich(isOpen ? close : change, hiddenWords)}
        </button>
      </div>
      {isOpen && (
        <label className="field">
          <span className="hidden">{t(title)}</span>
          <textarea
            id={field}
            className="field__input declared__text"
            rows={8}
            spellCheck={false}
            autoCapitalize="none"
            placeholder={example}
            value={text ?? saved.join('\n')}
            aria-invalid={faults.length > 0}
            aria-describedby={`${hint} ${fault}`}
            onChange={event => edit(event.target.value)}
          />
          <span id={hint} className="declared__hint">
            {t(words)}
          </span>
        </label>
      )}
      <p id={fault} className="field__error declared__fault" aria-live="polite">
        {faults.slice(0, MOST_FAULTS).join('; ')}
        {faults.length > MOST_FAULTS && `; ${t('and {n, number} more', { n: faults.length - MOST_FAULTS })}`}
      </p>
    </div>
  )
}
