/** One's own account. */
export const ACCOUNT = {
  'First passkey': 'Erster Passkey',
  'The passkey is added.': 'Der Passkey ist hinzugefügt.',
  'Add a passkey': 'Passkey hinzufügen',
  'Passkey {n}': 'Passkey {n}',
  'Give it a name; then your browser asks where to keep it.':
    'Geben Sie ihm einen Namen; dann fragt Ihr Browser, wo er aufbewahrt werden soll.',
  'Add Gatecount to your app': 'Gatecount zu Ihrer App hinzufügen',
  'The secret for your authenticator app, as a picture to scan':
    'Das Geheimnis für Ihre Authenticator-App, als Bild zum Scannen',
  'Scan this with the app. Are you on the phone that has it? Copy the secret instead.':
    'Scannen Sie das mit der App. Sind Sie auf dem Telefon, auf dem sie ist? Dann kopieren Sie das Geheimnis.',
  'the secret': 'das Geheimnis',
  'The code that the app shows now': 'Der Code, den die App jetzt zeigt',
  Cancel: 'Abbrechen',
  'Turn it on': 'Einschalten',
  'Is it you?': 'Sind Sie es?',
  'This changes how your account is opened. Say once more who you are; it holds for ten minutes.':
    'Das ändert, wie man in Ihr Konto kommt. Bestätigen Sie noch einmal, wer Sie sind; es gilt zehn Minuten.',
  'This changes how your account is opened, so it is done only shortly after signing in. Sign in anew, then do it again.':
    'Das ändert, wie man in Ihr Konto kommt, und geht darum nur kurz nach dem Anmelden. Melden Sie sich neu an, und tun Sie es dann noch einmal.',
  Confirm: 'Bestätigen',
  'Sign in anew': 'Neu anmelden',
  'The second step is off.': 'Der zweite Schritt ist ausgeschaltet.',
  'Turn the second step off?': 'Den zweiten Schritt ausschalten?',
  'Turn it off': 'Ausschalten',
  'Your password alone opens the account then. The app and the recovery codes are no longer good.':
    'Dann öffnet Ihr Passwort allein das Konto. Die App und die Wiederherstellungscodes gelten nicht mehr.',
  'Name of the passkey': 'Name des Passkeys',
  'What you will know it by: the device, or the password manager.':
    'Woran Sie ihn erkennen: das Gerät oder der Passwortmanager.',
  'New recovery codes': 'Neue Wiederherstellungscodes',
  'Make new codes': 'Neue Codes erzeugen',
  'The codes of before are no longer good then, used or not.':
    'Die bisherigen Codes gelten dann nicht mehr, verwendet oder nicht.',
  Added: 'Hinzugefügt',
  'Last used': 'Zuletzt verwendet',
  never: 'nie',
  'Change it': 'Ändern',
  'Rename<hidden> {name}</hidden>': 'Umbenennen<hidden>: {name}</hidden>',
  'Remove<hidden> {name}</hidden>': 'Entfernen<hidden>: {name}</hidden>',
  Passkeys: 'Passkeys',
  'Your device or password manager signs you in with a fingerprint, a face or a PIN. There is nothing to remember and nothing that could be given away.':
    'Ihr Gerät oder Passwortmanager meldet Sie mit Fingerabdruck, Gesicht oder PIN an. Es gibt nichts zu merken und nichts, was man verraten könnte.',
  'This browser has no passkeys here: they need https and a host name, or localhost on the machine itself.':
    'Dieser Browser hat hier keine Passkeys: Sie brauchen https und einen Hostnamen, oder localhost auf dem Rechner selbst.',
  'Your passkeys': 'Ihre Passkeys',
  'Change the password': 'Passwort ändern',
  'The password is new. All other sessions were ended.':
    'Das Passwort ist neu. Alle anderen Sitzungen wurden beendet.',
  'A new one ends your sessions on all other devices.':
    'Ein neues beendet Ihre Sitzungen auf allen anderen Geräten.',
  'Your account has none. With one you can sign in by e-mail and password.':
    'Ihr Konto hat keines. Mit einem können Sie sich mit E-Mail und Passwort anmelden.',
  'Current password': 'Bisheriges Passwort',
  You: 'Sie',
  'The others on your sites see your name and address. Visitors never do.':
    'Die anderen auf Ihren Websites sehen Ihren Namen und Ihre Adresse. Besucher sehen sie nie.',
  'Name and e-mail': 'Name und E-Mail',
  'Open the link that was mailed to {address}. Until then your address stays as it is.':
    'Öffnen Sie den Link, der an {address} ging. Bis dahin bleibt Ihre Adresse, wie sie ist.',
  'Recovery codes for Gatecount at {host}': 'Wiederherstellungscodes für Gatecount auf {host}',
  'Each works once.': 'Jeder gilt einmal.',
  'Keep these recovery codes': 'Bewahren Sie diese Wiederherstellungscodes auf',
  'When your app is lost, one of them takes its place; each works once. They are not shown again. Keep them where your password is not.':
    'Wenn Ihre App verloren geht, tritt einer davon an ihre Stelle; jeder gilt einmal. Sie werden nicht noch einmal gezeigt. Bewahren Sie sie dort auf, wo Ihr Passwort nicht ist.',
  'Recovery codes': 'Wiederherstellungscodes',
  'the recovery codes': 'die Wiederherstellungscodes',
  Download: 'Download',
  'I have kept them': 'Ich habe sie aufbewahrt',
  'The passkey {name} is removed.': 'Der Passkey {name} ist entfernt.',
  'Remove this passkey?': 'Diesen Passkey entfernen?',
  'Remove it': 'Entfernen',
  '<b>{name}</b> no longer signs you in. Your device may go on offering it until you remove it there too.':
    '<b>{name}</b> meldet Sie nicht mehr an. Ihr Gerät bietet ihn vielleicht weiter an, bis Sie ihn auch dort entfernen.',
  'Rename the passkey': 'Passkey umbenennen',
  Save: 'Speichern',
  'Set up the second step': 'Den zweiten Schritt einrichten',
  'You need an authenticator app on your phone, or a password manager that shows codes. First, your password.':
    'Sie brauchen eine Authenticator-App auf Ihrem Telefon oder einen Passwortmanager, der Codes zeigt. Zuerst Ihr Passwort.',
  'A code of an app is asked for after a password, and your account has none. A passkey is two factors in one.':
    'Nach dem Code einer App wird nach einem Passwort gefragt, und Ihr Konto hat keines. Ein Passkey ist zwei Faktoren in einem.',
  'After your password you are asked for a code of your authenticator app.':
    'Nach Ihrem Passwort werden Sie nach einem Code Ihrer Authenticator-App gefragt.',
  'After your password, a code of an app on your phone: a password that somebody else has learned is not enough then.':
    'Nach Ihrem Passwort ein Code einer App auf Ihrem Telefon: Ein Passwort, das jemand anderes kennt, reicht dann nicht.',
  'Second step': 'Zweiter Schritt',
  On: 'Ein',
  Off: 'Aus',
  'Set it up': 'Einrichten',
  Device: 'Gerät',
  '{browser} on {system}': '{browser} unter {system}',
  'A program': 'Ein Programm',
  'Signed in': 'Angemeldet',
  'Last seen': 'Zuletzt gesehen',
  'End it': 'Beenden',
  'This one': 'Diese hier',
  'The session on {device} is over.': 'Die Sitzung mit {device} ist beendet.',
  'End<hidden> the session on {device}</hidden>': 'Beenden<hidden>: Sitzung mit {device}</hidden>',
  Sessions: 'Sitzungen',
  'Where you are signed in. Of a device its kind is kept, and no address.':
    'Wo Sie angemeldet sind. Von einem Gerät wird die Art gespeichert und keine Adresse.',
  'End all others': 'Alle anderen beenden',
  'Your sessions': 'Ihre Sitzungen',
  'End all other sessions?': 'Alle anderen Sitzungen beenden?',
  'End them': 'Beenden',
  'All other sessions are over.': 'Alle anderen Sitzungen sind beendet.',
  'Every other device has to sign in again. You stay signed in here.':
    'Auf jedem anderen Gerät müssen Sie sich neu anmelden. Hier bleiben Sie angemeldet.',
  'Who are you?': 'Wer sind Sie?',
  'You came by a one-time link. Next time you sign in with what you choose here.':
    'Sie kamen mit einem Einmal-Link. Beim nächsten Mal melden Sie sich mit dem an, was Sie hier wählen.',
  'Do this later': 'Später',
  'Your browser asks next where to keep the passkey.':
    'Ihr Browser fragt als Nächstes, wo der Passkey aufbewahrt werden soll.',
  'Make a passkey': 'Passkey erzeugen',
  'Use a password instead': 'Stattdessen ein Passwort verwenden',
  'Use a passkey instead of a password': 'Passkey statt Passwort verwenden',
} as const
