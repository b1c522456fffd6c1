/** Mails of accounts. */
export const LETTERS = {
  'Gatecount at {host}': 'Gatecount auf {host}',
  'If you did not ask for this, you need not do anything.':
    'Wenn Sie das nicht angefordert haben, müssen Sie nichts tun.',
  'Sign in to Gatecount at {host}': 'Anmelden bei Gatecount auf {host}',
  'This link signs you in. It works once, for 15 minutes:':
    'Dieser Link meldet Sie an. Er funktioniert einmal, 15 Minuten lang:',
  'A new password for Gatecount at {host}': 'Ein neues Passwort für Gatecount auf {host}',
  'Here you can choose a new password. The link works once, for an hour; all devices are signed out:':
    'Hier können Sie ein neues Passwort wählen. Der Link funktioniert einmal, eine Stunde lang; alle Geräte werden abgemeldet:',
  '{by} invites you to {into}': '{by} lädt Sie ein: {into}',
  '{by} invites you to {into} on Gatecount. The link works once, for a week:':
    '{by} lädt Sie auf Gatecount ein: {into}. Der Link funktioniert einmal, eine Woche lang:',
  'If you do not know what this is about, you need not do anything.':
    'Wenn Sie nicht wissen, worum es geht, müssen Sie nichts tun.',
  'Whoever runs this installation': 'Wer diese Installation betreibt',
  'the whole installation': 'die ganze Installation',
  'Your address for Gatecount at {host}': 'Ihre Adresse für Gatecount auf {host}',
  'This link makes this the e-mail address of your account. It works once, for an hour:':
    'Dieser Link macht diese Adresse zur E-Mail-Adresse Ihres Kontos. Er funktioniert einmal, eine Stunde lang:',
  'Your e-mail address was changed': 'Ihre E-Mail-Adresse wurde geändert',
  'Somebody who is signed in with your account gave it another e-mail address.':
    'Jemand, der mit Ihrem Konto angemeldet ist, hat ihm eine andere E-Mail-Adresse gegeben.',
  'If that was not you, ask an owner of the installation for a sign-in link at once.':
    'Wenn Sie das nicht waren, bitten Sie einen Inhaber der Installation sofort um einen Anmeldelink.',
  'Your password was changed': 'Ihr Passwort wurde geändert',
  'The password of your account was changed, and all other devices were signed out.':
    'Das Passwort Ihres Kontos wurde geändert, und alle anderen Geräte wurden abgemeldet.',
  'If that was not you, choose a new one, and look at your passkeys: {settings}':
    'Wenn Sie das nicht waren, wählen Sie ein neues, und sehen Sie Ihre Passkeys durch: {settings}',
} as const
