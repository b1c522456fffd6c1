import { useId, useRef, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import type { Of } from '../../programmes/api/programmes.ts'
import { useAddBanner } from '../api/creatives.ts'

/** Uploads a banner. What it shows is asked for, because affiliates' readers may not see it. */
export function AddBanner({ of }: { readonly of: Of }) {
  const add = useAddBanner(of)
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const [page, setPage] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const send = (): void => {
    if (file === null || add.isPending) return
    add.mutate(
      { file, name: name.trim(), page: page.trim() },
      {
        onSuccess: banner => {
          announce(t('{name} is added.', { name: banner.name }))
          form.current?.reset()
          setFile(null)
          setName('')
          setPage('')
        },
      },
    )
  }
  return (
    <form
      ref={form}
      className="programmes-page__form"
      aria-label={t('Add a banner')}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <div className="field">
        <label htmlFor={id}>{t('Picture')}</label>
        <p className="field__hint" id={`${id}-hint`}>
          {t('PNG, JPEG, GIF or WebP, up to 512 kB and 2,048 pixels a side.')}
        </p>
        <input
          id={id}
          className="field__input"
          type="file"
          required
          accept="image/png,image/jpeg,image/gif,image/webp"
          aria-describedby={`${id}-hint`}
          onChange={event => {
            add.reset()
            setFile(event.target.files?.[0] ?? null)
          }}
        />
      </div>
      <div className="programmes-page__fields">
        <TextField
          label={t('What the picture shows')}
          hint={t('Read to whoever does not see it, such as “20 % off toner until Sunday”.')}
          value={name}
          edit={setName}
          error={fieldError(add.error, 'name')}
          maxLength={120}
          required
        />
        <TextField
          label={t('Page that it leads to')}
          hint={t('A page of {site}; without one, its front page.', { site: of.site })}
          value={page}
          edit={setPage}
          error={fieldError(add.error, 'page')}
          exact
        />
      </div>
      <p className="field__error" role="alert">
        {formError(add.error, ['name', 'page'])}
      </p>
      <div>
        <Button type="submit" look="strong" busy={add.isPending}>
          {t('Add the banner')}
        </Button>
      </div>
    </form>
  )
}
