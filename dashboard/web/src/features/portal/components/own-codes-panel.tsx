import { useState } from 'react'
import { Panel } from '../../../components/layout/panel.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FormDialog } from '../../../components/ui/form-dialog.tsx'
import { LinesField } from '../../../components/ui/lines-field.tsx'
import { TextField } from '../../../components/ui/text-field.tsx'
import { announce } from '../../../lib/announce.ts'
import { fieldError, formError } from '../../../lib/field-error.ts'
import { t } from '../../../lib/language.ts'
import { readLines } from '../../../lib/lines.ts'
import { useRegisterCode, useSetSubCodes } from '../api/own-codes.ts'
import type { OwnCode } from '../api/programmes.ts'

interface Props {
  readonly programme: number
  readonly codes: readonly OwnCode[]
}

function SubCodesDialog({ programme, code, close }: { programme: number; code: OwnCode; close: () => void }) {
  const set = useSetSubCodes(programme)
  const [text, edit] = useState(code.subCodes.join('\n'))
  return (
    <FormDialog
      title={t('Sub-codes of {code}', { code: code.code })}
      action={t('Save')}
      busy={set.isPending}
      submit={() => set.mutate({ code: code.code, subCodes: readLines(text) }, { onSuccess: close })}
      close={close}
    >
      <LinesField
        label={t('Sub-codes')}
        hint={t(
          'One a line, 20 at most: your places, such as blog or newsletter. Never one for each reader.',
        )}
        text={text}
        edit={edit}
        error={fieldError(set.error, 'subCodes', readLines(text))}
      />
      <p className="field__error" role="alert">
        {formError(set.error, ['subCodes'])}
      </p>
    </FormDialog>
  )
}

/** Registers codes for one's own links, and what may stand behind them. */
export function OwnCodesPanel({ programme, codes }: Props) {
  const register = useRegisterCode(programme)
  const [code, setCode] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const shown = codes.find(one => one.code === open)
  return (
    <Panel
      title={t('Your codes')}
      words={t(
        'A code stands in your links and says that they are yours. It is yours for good: nobody else on this site ever gets it.',
      )}
    >
      {codes.length > 0 && (
        <ul className="portal-codes">
          {codes.map(one => (
            <li key={one.code}>
              <b>{one.code}</b>{' '}
              {one.subCodes.length > 0 && <span className="portal-sub">{one.subCodes.join(', ')}</span>}
              <Button
                look="quiet"
                aria-label={t('Sub-codes of {code}', { code: one.code })}
                onClick={() => setOpen(one.code)}
              >
                {t('Sub-codes')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="panel__form"
        aria-label={t('Register a code')}
        onSubmit={event => {
          event.preventDefault()
          if (register.isPending) return
          register.mutate(code.trim(), {
            onSuccess: made => {
              announce(t('The code {code} is yours.', { code: made.code }))
              setCode('')
            },
          })
        }}
      >
        <TextField
          label={t('New code')}
          hint={t('2 to 40 letters, digits, hyphens or underscores: the name of your site, for example.')}
          value={code}
          edit={setCode}
          error={fieldError(register.error, 'code') ?? formError(register.error, ['code'])}
          exact
          required
          maxLength={40}
        />
        <div>
          <Button type="submit" look={codes.length === 0 ? 'strong' : 'plain'} busy={register.isPending}>
            {t('Register the code')}
          </Button>
        </div>
      </form>
      {shown && <SubCodesDialog programme={programme} code={shown} close={() => setOpen(null)} />}
    </Panel>
  )
}
