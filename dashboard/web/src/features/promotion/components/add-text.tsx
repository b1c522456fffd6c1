import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { Of } from '../../programmes/api/programmes.ts'
import { useAddText } from '../api/creatives.ts'

const EMPTY = { name: '', page: '', words: '' }

/** Writes a text that affiliates may use. */
export function AddText({ of }: { readonly of: Of }) {
  const add = useAddText(of)
  const [draft, setDraft] = useState(EMPTY)
  const edit = (part: Partial<typeof EMPTY>): void => setDraft({ ...draft, ...part })
  return (
    <form
      className="programmes-page__form"
      aria-label={t('Add a text')}
      onSubmit={event => {
        event.preventDefault()
        if (add.isPending) return
        add.mutate(draft, {
          onSuccess: ({ name }) => {
            announce(t('{name} is added.', { name }))
            setDraft(EMPTY)
          },
        })
      }}
    >
      <div className="programmes-page__fields">
        <TextField
          label={t('Heading')}
          value={draft.name}
          edit={name => edit({ name })}
          error={fieldError(add.error, 'name')}
          maxLength={120}
          required
        />
        <TextField
          label={t('Page that it leads to')}
          hint={t('A page of {site}; without one, its front page.', { site: of.site })}
          value={draft.page}
          edit={page => edit({ page })}
          error={fieldError(add.error, 'page')}
          exact
        />
      </div>
      <LinesField
        label={t('Text')}
        text={draft.words}
        edit={words => edit({ words })}
        error={fieldError(add.error, 'words')}
      />
      <p className="field__error" role="alert">
        {formError(add.error, ['name', 'page', 'words'])}
      </p>
      <div>
        <Button type="submit" look="strong" busy={add.isPending}>
          {t('Add the text')}
        </Button>
      </div>
    </form>
  )
}
