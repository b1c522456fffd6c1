import { TOKEN_SCOPES, type TokenScope } from '@gatecount/shared/domain/identity/permissions'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CheckboxGroup } from '../../../components/ui/checkbox-group.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { rich, t } from '../../../lib/language.ts'
import { useMakeToken } from '../api/tokens.ts'
import { daysOf, LIVES, type Life, SCOPE_WORDS } from '../token-choices.ts'
import './make-token.css'

const choices = () =>
  TOKEN_SCOPES.map(id => ({ id, label: t(SCOPE_WORDS[id].label), words: t(SCOPE_WORDS[id].words) }))

interface Props {
  /** Where it is made. */
  readonly path: string
  readonly example: string
  /** False: there is nothing to choose of what it may. */
  readonly hasScopes?: boolean
}

/** Makes a token, and shows it once. */
export function MakeToken({ path, example, hasScopes = true }: Props) {
  const make = useMakeToken(path)
  const [label, setLabel] = useState('')
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['stats:read'])
  const [life, setLife] = useState<Life>('90')
  return (
    <div className="make-token">
      <form
        className="make-token__form"
        aria-label={t('Make a token')}
        onSubmit={event => {
          event.preventDefault()
          if (make.isPending) return
          make.mutate(
            { label: label.trim(), ...(hasScopes && { scopes }), ...daysOf(life) },
            { onSuccess: () => setLabel('') },
          )
        }}
      >
        <TextField
          label={t('Name')}
          name="token-label"
          placeholder={example}
          value={label}
          edit={setLabel}
          error={fieldError(make.error, 'label')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <SelectField
          label={t('Holds for')}
          name="token-life"
          value={life}
          options={LIVES.map(({ value, label: lasts }) => ({ value, label: t(lasts) }))}
          choose={setLife}
          error={fieldError(make.error, 'days')}
        />
        {hasScopes && (
          <CheckboxGroup
            legend={t('It may')}
            choices={choices()}
            chosen={scopes}
            choose={setScopes}
            error={scopes.length === 0 ? t('Choose what it may do.') : fieldError(make.error, 'scopes')}
          />
        )}
        <p className="field__error" role="alert">
          {formError(make.error, ['label', 'days', 'scopes'])}
        </p>
        <Button type="submit" look="strong" busy={make.isPending} disabled={hasScopes && scopes.length === 0}>
          {t('Make a token')}
        </Button>
      </form>
      <div role="status">
        {make.data && (
          <div className="make-token__secret">
            <p>
              {rich('<b>Copy it now.</b> It is shown this once: only its digest is kept.', {
                b: words => <b>{words}</b>,
              })}
            </p>
            <CodeBlock text={make.data.token} about={t('the token')} />
          </div>
        )}
      </div>
    </div>
  )
}
