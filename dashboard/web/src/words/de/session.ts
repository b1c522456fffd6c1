/** Doors: signing in, invitations, links of mails, new passwords. */
export const SESSION = {
  'This device has a passkey for your account already.':
    'Dieses Gerät hat bereits einen Passkey für Ihr Konto.',
  'The browser could not do this. Try again, or another way.':
    'Der Browser konnte das nicht ausführen. Versuchen Sie es noch einmal oder auf einem anderen Weg.',
  'You are invited': 'Sie sind eingeladen',
  Accept: 'Annehmen',
  'Your address is changed': 'Ihre Adresse ist geändert',
  'From now on you sign in with this address.': 'Ab jetzt melden Sie sich mit dieser Adresse an.',
  'To your account': 'Zu Ihrem Konto',
  'Your new address': 'Ihre neue Adresse',
  'This makes it the e-mail address of your account. Did you not ask for it? Then close this page.':
    'Damit wird sie zur E-Mail-Adresse Ihres Kontos. Haben Sie das nicht angefordert? Dann schließen Sie diese Seite.',
  'Use this address': 'Diese Adresse verwenden',
  'Ask for another link on <link>your account</link>.':
    'Fordern Sie in <link>Ihrem Konto</link> einen neuen Link an.',
  'A link by e-mail': 'Ein Link per E-Mail',
  'A link comes to your mailbox that signs you in, without a password.':
    'In Ihr Postfach kommt ein Link, der Sie ohne Passwort anmeldet.',
  Code: 'Code',
  'Recovery code': 'Wiederherstellungscode',
  'E-mail': 'E-Mail',
  'One more click': 'Noch ein Klick',
  'The link of your mail signs you in on this device, once. Did you not ask for it? Then close this page.':
    'Der Link aus Ihrer E-Mail meldet Sie einmal auf diesem Gerät an. Haben Sie ihn nicht angefordert? Dann schließen Sie diese Seite.',
  'Sign in': 'Anmelden',
  '<ask>Ask for another link</ask>, or <signin>sign in another way</signin>.':
    '<ask>Fordern Sie einen neuen Link an</ask> oder <signin>melden Sie sich anders an</signin>.',
  'Forgot your password?': 'Passwort vergessen?',
  'A link comes to your mailbox that lets you choose a new one.':
    'In Ihr Postfach kommt ein Link, mit dem Sie ein neues wählen.',
  'You can try again in {wait}.': 'In {wait} können Sie es noch einmal versuchen.',
  'You can try again now.': 'Sie können es jetzt noch einmal versuchen.',
  'This link is incomplete': 'Dieser Link ist unvollständig',
  'A part of it is missing. Copy the whole address out of the mail, to the last character.':
    'Ein Teil fehlt. Kopieren Sie die ganze Adresse aus der E-Mail, bis zum letzten Zeichen.',
  'Ask for another link': 'Neuen Link anfordern',
  'Sign in another way': 'Anders anmelden',
  'This invitation is not open': 'Diese Einladung gilt nicht',
  'Ask whoever invited you for another one.': 'Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  'Go to Gatecount': 'Zu Gatecount',
  'an owner': 'Inhaber',
  'a manager': 'Manager',
  'a viewer': 'Leser',
  'an affiliate': 'Affiliate',
  'a partner': 'Partner',
  'You are invited as <b>{as}</b> of this installation.':
    'Sie sind als <b>{as}</b> dieser Installation eingeladen.',
  'You are invited to <b>{site}</b> as <b>{as}</b>.': 'Sie sind als <b>{as}</b> zu <b>{site}</b> eingeladen.',
  'Your account': 'Ihr Konto',
  Password: 'Passwort',
  'Back to all ways to sign in': 'Zurück zu allen Anmeldewegen',
  'Look into your mailbox': 'Sehen Sie in Ihr Postfach',
  'If there is an account for <b>{email}</b>, a mail with a link is on its way to it.':
    'Wenn es ein Konto für <b>{email}</b> gibt, ist eine E-Mail mit einem Link dorthin unterwegs.',
  'Nothing there after a few minutes? It may lie among the unwanted mail, or the address may be another.':
    'Nach einigen Minuten nichts da? Vielleicht liegt sie im Spam-Ordner, oder die Adresse ist eine andere.',
  'Try again': 'Erneut versuchen',
  'Send the link': 'Link senden',
  Name: 'Name',
  'A new link is printed each time Gatecount starts, and by <code>npm run --silent gatecount -- signin</code> on the machine it runs on.':
    'Ein neuer Link wird bei jedem Start von Gatecount ausgegeben, und von <code>npm run --silent gatecount -- signin</code> auf dem Rechner, auf dem es läuft.',
  '{shortest} characters or more. Four or five words that do not belong together are good.':
    '{shortest} Zeichen oder mehr. Gut sind vier oder fünf Wörter, die nicht zusammengehören.',
  '{missing, plural, one {One character more.} other {# characters more.}}':
    '{missing, plural, one {Noch ein Zeichen.} other {Noch # Zeichen.}}',
  'Long enough. Longer is stronger.': 'Lang genug. Länger ist stärker.',
  'New password': 'Neues Passwort',
  'This password {fault}.': 'Dieses Passwort {fault}.',
  'Welcome to the gate': 'Willkommen am Tor',
  'This link signs you in as the owner of this installation, once.':
    'Dieser Link meldet Sie einmal als Inhaber dieser Installation an.',
  or: 'oder',
  'Use a passkey': 'Passkey verwenden',
  'Send me a link by e-mail': 'Link per E-Mail senden',
  'Continue with {name}': 'Weiter mit {name}',
  'Hide<hidden> what is typed</hidden>': 'Verbergen<hidden>, was eingegeben ist</hidden>',
  'Show<hidden> what is typed</hidden>': 'Zeigen<hidden>, was eingegeben ist</hidden>',
  'Sign in with a password': 'Mit einem Passwort anmelden',
  'Your password is new': 'Ihr Passwort ist neu',
  'Every session was ended. Sign in with the new password.':
    'Alle Sitzungen wurden beendet. Melden Sie sich mit dem neuen Passwort an.',
  'Choose a new password': 'Neues Passwort wählen',
  'Set the password': 'Passwort festlegen',
  'Your second step': 'Ihr zweiter Schritt',
  'Enter the code that your authenticator app shows for Gatecount.':
    'Geben Sie den Code ein, den Ihre Authenticator-App für Gatecount zeigt.',
  'Use a recovery code instead': 'Stattdessen einen Wiederherstellungscode verwenden',
  'A recovery code': 'Ein Wiederherstellungscode',
  'Enter one of the codes that you kept when you set up the second step. Each works once.':
    'Geben Sie einen der Codes ein, die Sie beim Einrichten des zweiten Schritts aufbewahrt haben. Jeder gilt einmal.',
  'Use the authenticator app instead': 'Stattdessen die Authenticator-App verwenden',
  'Sign in as somebody else': 'Als jemand anderes anmelden',
  'Do not ask for it on this device for 30 days': 'Auf diesem Gerät 30 Tage lang nicht danach fragen',
  Continue: 'Weiter',
  'You have an account here: sign in, then accept.':
    'Sie haben hier ein Konto: Melden Sie sich an, und nehmen Sie dann an.',
  'No way in?': 'Sie kommen nicht hinein?',
  'There is no account here for the person that the other service named. Ask for an invitation.':
    'Für die Person, die der andere Dienst genannt hat, gibt es hier kein Konto. Bitten Sie um eine Einladung.',
  'The other service did not say who you are. Try again, or sign in another way.':
    'Der andere Dienst hat nicht gesagt, wer Sie sind. Versuchen Sie es noch einmal, oder melden Sie sich anders an.',
  'This is for somebody else': 'Das ist für jemand anderes',
  'The invitation is for <b>{email}</b>, and you are signed in as <b>{own}</b>. Sign out and accept it with the address it was sent to.':
    'Die Einladung ist für <b>{email}</b>, und Sie sind als <b>{own}</b> angemeldet. Melden Sie sich ab, und nehmen Sie sie mit der Adresse an, an die sie ging.',
  'Sign out and go on': 'Abmelden und fortfahren',
  'Stay signed in': 'Angemeldet bleiben',
  '{seconds, plural, one {# second} other {# seconds}}':
    '{seconds, plural, one {# Sekunde} other {# Sekunden}}',
  '{minutes, plural, one {# minute} other {# minutes}}':
    '{minutes, plural, one {# Minute} other {# Minuten}}',
} as const
