import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog } from '../../../components/ui/dialog.tsx'
import { t } from '../../../lib/language.ts'
import { hasPasskeys, passkeyProblem, provePasskey } from '../../session/api/passkey.ts'
import { type Me, useSignOut } from '../../session/api/session.ts'
import { FormProblem } from '../../session/components/form-problem.tsx'
import { OwnUsername } from '../../session/components/own-username.tsx'
import { PasswordField } from '../../session/components/password-field.tsx'
import { confirmIdentity } from '../api/confirmation.ts'

interface Props {
  readonly me: Me
  readonly close: (isConfirmed: boolean) => void
}

/** Asks for the password or a passkey once more, so that nobody who finds a signed-in browser can take the account. */
export function ConfirmIdentityDialog({ me, close }: Props) {
  const [password, setPassword] = useState('')
  const onSuccess = (): void => close(true)
  const byPassword = useMutation({ mutationFn: () => confirmIdentity({ password }), onSuccess })
  const byPasskey = useMutation({
    mutationFn: async () => confirmIdentity({ credential: await provePasskey() }),
    onSuccess,
  })
  const signOut = useSignOut('/signin')
  const withPasskey = me.passkeys > 0 && hasPasskeys()
  const error = passkeyProblem(byPasskey.error) ?? byPassword.error
  return (
    <Dialog title={t('Is it you?')} close={() => close(false)}>
      <form
        className="dialog__form"
        onSubmit={event => {
          event.preventDefault()
          byPassword.mutate()
        }}
      >
        <p className="dialog__words">
          {me.hasPassword || withPasskey
            ? t(
                'This changes how your account is opened. Say once more who you are; it holds for ten minutes.',
              )
            : t(
                'This changes how your account is opened, so it is done only shortly after signing in. Sign in anew, then do it again.',
              )}
        </p>
        {me.hasPassword && <OwnUsername me={me} />}
        {me.hasPassword && <PasswordField focused value={password} edit={setPassword} />}
        <FormProblem error={error} />
        <div className="dialog__end">
          <Button onClick={() => close(false)}>{t('Cancel')}</Button>
          {withPasskey && (
            <Button
              look={me.hasPassword ? 'plain' : 'strong'}
              busy={byPasskey.isPending}
              onClick={() => byPasskey.mutate()}
            >
              {t('Use a passkey')}
            </Button>
          )}
          {me.hasPassword && (
            <Button type="submit" look="strong" busy={byPassword.isPending}>
              {t('Confirm')}
            </Button>
          )}
          {!me.hasPassword && !withPasskey && (
            <Button look="strong" busy={signOut.isPending} onClick={() => signOut.mutate()}>
              {t('Sign in anew')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
