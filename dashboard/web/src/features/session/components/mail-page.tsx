import type { UseMutationResult } from '@tanstack/react-query'
import { Button } from '../../../components/ui/button.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { rich, t } from '../../../lib/language.ts'
import type { DoorProps } from './door.tsx'
import { DoorPage } from './door-page.tsx'
import { EmailField } from './email-field.tsx'
import { FormProblem } from './form-problem.tsx'

interface Props extends DoorProps {
  readonly title: string
  readonly words: string
  readonly ask: UseMutationResult<undefined, Error, string>
}

const Back = () => (
  <p>
    <Link href="/signin">{t('Back to all ways to sign in')}</Link>
  </p>
)

/** Asks for a mail with a link. It says the same whether there is such an account or not, as the server does. */
export function MailPage({ title, words, ask, email, setEmail }: Props) {
  if (ask.isSuccess) {
    return (
      <DoorPage
        title={t('Look into your mailbox')}
        words={rich(
          'If there is an account for <b>{email}</b>, a mail with a link is on its way to it.',
          { b: words => <b>{words}</b> },
          { email: ask.variables },
        )}
        aside={<Back />}
      >
        <p role="status">
          {t(
            'Nothing there after a few minutes? It may lie among the unwanted mail, or the address may be another.',
          )}
        </p>
        <div className="door__ways">
          <Button onClick={ask.reset}>{t('Try again')}</Button>
        </div>
      </DoorPage>
    )
  }
  return (
    <DoorPage title={title} words={words} aside={<Back />}>
      <form
        className="door__form"
        onSubmit={event => {
          event.preventDefault()
          ask.mutate(email.trim())
        }}
      >
        <EmailField value={email} edit={setEmail} />
        <FormProblem error={ask.error} />
        <Button type="submit" look="strong" busy={ask.isPending}>
          {t('Send the link')}
        </Button>
      </form>
    </DoorPage>
  )
}
