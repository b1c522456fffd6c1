import { useId } from 'react'
import { TextField } from '../../../components/ui/text-field.tsx'
import { type Message, t } from '../../../lib/language.ts'
import type { Scope } from '../../report/scope.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { useSeenValues } from '../api/use-seen-values.ts'
import {
  doubtOfAddress,
  doubtOfValue,
  type LinkDoubt,
  type LinkField,
  type LinkParts,
} from '../tagged-link.ts'

interface FieldWords {
  readonly field: LinkField
  readonly label: Message
  readonly hint: Message
  readonly required?: true
}

const FIELDS: readonly FieldWords[] = [
  {
    field: 'source',
    label: 'Source (utm_source)',
    hint: 'Where the link stands: newsletter, google, instagram.',
    required: true,
  },
  { field: 'medium', label: 'Medium (utm_medium)', hint: 'Of what kind it is: email, cpc, social.' },
  {
    field: 'campaign',
    label: 'Campaign (utm_campaign)',
    hint: 'What it is about: spring-sale.',
    required: true,
  },
  { field: 'content', label: 'Content (utm_content)', hint: 'Which of several links: header, red-button.' },
  { field: 'term', label: 'Term (utm_term)', hint: 'The word that was paid for.' },
]

const DOUBTS: Readonly<Record<LinkDoubt, Message>> = {
  no_address: 'This is no address of the web.',
  other_site: 'This page is not of this site, so visits to it are not counted here.',
  capitals: '“Spring” and “spring” are two campaigns; small letters alone keep them one.',
  personal:
    'This looks like an e-mail address or the number of a person. A link of one person would be a name for them: leave it out.',
}

interface Props {
  readonly site: ListedSite
  readonly scope: Scope
  readonly today: string
  readonly parts: LinkParts
  readonly change: (parts: LinkParts) => void
}

/** What a link is made of, with what is to be thought twice about. */
export function LinkFields({ site, scope, today, parts, change }: Props) {
  const id = useId()
  const anything: Scope = { ...scope, filter: null }
  const seen: Readonly<Partial<Record<LinkField, readonly string[]>>> = {
    source: useSeenValues(anything, 'utm_source', today),
    medium: useSeenValues(anything, 'utm_medium', today),
    campaign: useSeenValues(anything, 'utm_campaign', today),
  }
  const doubt = doubtOfAddress(parts.address, [site.domain, ...(site.otherDomains ?? [])])
  const wordsOf = (found: LinkDoubt | null): string | undefined =>
    found === null ? undefined : t(DOUBTS[found])
  return (
    <div className="link-dialog__fields">
      <div className="link-dialog__wide">
        <TextField
          label={t('Page')}
          error={wordsOf(doubt)}
          value={parts.address}
          edit={address => change({ ...parts, address })}
          type="url"
          maxLength={2000}
          exact
          required
          autoComplete="off"
        />
      </div>
      {FIELDS.map(({ field, label, hint, required = false }) => {
        const found = doubtOfValue(parts[field])
        return (
          <div key={field}>
            <TextField
              label={t(label)}
              hint={t(found === 'capitals' ? DOUBTS.capitals : hint)}
              error={found === 'personal' ? t(DOUBTS.personal) : undefined}
              value={parts[field]}
              edit={value => change({ ...parts, [field]: value })}
              list={`${id}-${field}`}
              maxLength={200}
              exact
              required={required}
              autoComplete="off"
            />
            <datalist id={`${id}-${field}`}>
              {(seen[field] ?? []).map(value => (
                <option key={value} value={value} />
              ))}
            </datalist>
          </div>
        )
      })}
    </div>
  )
}
