import { TOKEN_SCOPES, type TokenScope } from '@gatecount/shared/domain/identity/permissions'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CheckboxGroup } from '../../../components/ui/checkbox-group.tsx'
import { CodeBlock } from '../../../components/ui/code-block.tsx'
import { SelectField } from '../../../components/ui/select-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { useMakeToken } from '../api/tokens.ts'
import { daysOf, LIVES, type Life, SCOPE_WORDS } from '../token-choices.ts'
import './make-token.css'

const CHOICES = TOKEN_SCOPES.map(id => ({ id, ...SCOPE_WORDS[id] }))

/** Makes a token, and shows it once. */
export function MakeToken({ domain }: { readonly domain: string }) {
  const make = useMakeToken(domain)
  const [label, setLabel] = useState('')
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['stats:read'])
  const [life, setLife] = useState<Life>('90')
  return (
    <div className="make-token">
      <form
        className="make-token__form"
        aria-label="Make a token"
        onSubmit={event => {
          event.preventDefault()
          if (make.isPending) return
          make.mutate({ label: label.trim(), scopes, ...daysOf(life) }, { onSuccess: () => setLabel('') })
        }}
      >
        <TextField
          label="Name"
          name="token-label"
          placeholder="Nightly report"
          value={label}
          edit={setLabel}
          error={fieldError(make.error, 'label')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <SelectField
          label="Holds for"
          name="token-life"
          value={life}
          options={LIVES}
          choose={setLife}
          error={fieldError(make.error, 'days')}
        />
        <CheckboxGroup
          legend="It may"
          choices={CHOICES}
          chosen={scopes}
          choose={setScopes}
          error={scopes.length === 0 ? 'Choose what it may do.' : fieldError(make.error, 'scopes')}
        />
        <p className="field__error" role="alert">
          {formError(make.error, ['label', 'days', 'scopes'])}
        </p>
        <Button type="submit" look="strong" busy={make.isPending} disabled={scopes.length === 0}>
          Make a token
        </Button>
      </form>
      <div role="status">
        {make.data && (
          <div className="make-token__secret">
            <p>
              <b>Copy it now.</b> It is shown this once: only its digest is kept.
            </p>
            <CodeBlock text={make.data.token} about="the token" />
          </div>
        )}
      </div>
    </div>
  )
}
