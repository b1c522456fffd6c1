/** Problems: their titles, and what went wrong. */
export const PROBLEMS = {
  '{field}: {detail}': '{field}: {detail}',
  'The body: {detail}': 'Der Rumpf: {detail}',
  'The query: {detail}': 'Die Abfrage: {detail}',
  'Bad request': 'Fehlerhafte Anfrage',
  'Not signed in': 'Nicht angemeldet',
  'Sign in, or send a valid bearer token': 'Melden Sie sich an, oder senden Sie ein gültiges Bearer-Token',
  Forbidden: 'Nicht erlaubt',
  'Not found': 'Nicht gefunden',
  'Content too large': 'Inhalt zu groß',
  'The body is larger than this route takes': 'Der Rumpf ist größer, als diese Route annimmt',
  'The file is larger than this installation takes': 'Die Datei ist größer, als diese Installation annimmt',
  'Unsupported media type': 'Nicht unterstütztes Format',
  'The encoding of the body is not supported': 'Die Kodierung des Rumpfs wird nicht unterstützt',
  'The request could not be read': 'Die Anfrage ließ sich nicht lesen',
  'Internal error': 'Interner Fehler',
  'Something went wrong here; the log says what': 'Hier ging etwas schief; das Protokoll sagt, was',
  'There is no such route': 'Diese Route gibt es nicht',
  'There is nothing here': 'Hier ist nichts',
  'Not built': 'Nicht gebaut',
  'The web app is not built; run npm run build': 'Die Web-App ist nicht gebaut; führen Sie npm run build aus',
  'Not made': 'Nicht erzeugt',
  'A shop has at most {most} keys; retire one first':
    'Ein Shop hat höchstens {most} Schlüssel; ziehen Sie zuerst einen zurück',
  'A site has at most {most} shops; remove one first':
    'Eine Website hat höchstens {most} Shops; entfernen Sie zuerst einen',
  'The site has no such shop': 'Die Website hat keinen solchen Shop',
  'Not stored': 'Nicht gespeichert',
  'Two secrets are valid already; let the new one replace them at once':
    'Zwei Geheimnisse gelten bereits; lassen Sie das neue sie sofort ersetzen',
  'The shop has no such key': 'Der Shop hat keinen solchen Schlüssel',
  'It waits for the worker still, or was not signed with a valid key, or is forgotten':
    'Es wartet noch auf den Worker, war nicht mit einem gültigen Schlüssel signiert oder ist vergessen',
  'There is no such dispute': 'Diesen Einspruch gibt es nicht',
  'There is no such sign': 'Dieses Anzeichen gibt es nicht',
  'Not now': 'Nicht jetzt',
  'This is not yours to do as the dispute stands; load it again':
    'Das steht Ihnen beim jetzigen Stand des Einspruchs nicht zu; laden Sie ihn neu',
  'Amount needed': 'Betrag nötig',
  'Nothing here says how much it is, and no rule pays for it; name the amount':
    'Hier steht nirgends, wie viel es ist, und keine Regel zahlt dafür; nennen Sie den Betrag',
  'Not suspended': 'Nicht gesperrt',
  'Only somebody who takes part can be suspended': 'Nur wer teilnimmt, kann gesperrt werden',
  'Not opened': 'Nicht eröffnet',
  'At most {most} disputes can be open at a time':
    'Es können höchstens {most} Einsprüche gleichzeitig offen sein',
  'This was disputed already, for the same reason':
    'Dagegen gab es schon einen Einspruch, aus demselben Grund',
  'There is nothing of yours here that can be disputed in this way':
    'Hier gibt es nichts von Ihnen, gegen das sich auf diese Weise Einspruch erheben lässt',
  'Not ready': 'Nicht bereit',
  'These do not answer: {names}': 'Diese antworten nicht: {names}',
  'The worker has not started yet': 'Der Worker ist noch nicht gestartet',
  'The worker has not written its registry yet': 'Der Worker hat sein Verzeichnis noch nicht geschrieben',
  'The queue went away; the batch may be stored or not':
    'Die Warteschlange ist ausgefallen; das Paket kann gespeichert sein oder nicht',
  'The queue is away': 'Die Warteschlange ist nicht erreichbar',
  'Too much waits': 'Zu viel wartet',
  'The worker is still busy with earlier batches': 'Der Worker ist noch mit früheren Paketen beschäftigt',
  'The body must be a sealed batch, sent as application/octet-stream':
    'Der Rumpf muss ein versiegeltes Paket sein, gesendet als application/octet-stream',
  'The request does not come from a page of this dashboard':
    'Die Anfrage kommt nicht von einer Seite dieses Dashboards',

  'Your role does not allow you to {doing}': 'Ihre Rolle erlaubt das nicht: {doing}',
  'A token cannot {doing}; sign in to do so': 'Ein Token kann das nicht: {doing}; melden Sie sich dafür an',
  'This needs a token with the scope {first}': 'Das braucht ein Token mit dem Recht {first}',
  'This needs a token with the scope {first} or {second}':
    'Das braucht ein Token mit dem Recht {first} oder {second}',
  'This is for people who signed in, not for tokens': 'Das ist für angemeldete Personen, nicht für Tokens',
  'There is no such site; add it first': 'Diese Website gibt es nicht; fügen Sie sie zuerst hinzu',
  'There is no such site': 'Diese Website gibt es nicht',

  'Confirmation needed': 'Bestätigung nötig',
  'Confirm who you are, then do this within ten minutes':
    'Bestätigen Sie, wer Sie sind, und tun Sie das dann innerhalb von zehn Minuten',
  'Too many attempts': 'Zu viele Versuche',
  'Try again in {seconds, plural, one {# second} other {# seconds}}, or sign in another way':
    'Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal, oder melden Sie sich anders an',
  'Wait a quarter of an hour, or sign in with a passkey':
    'Warten Sie eine Viertelstunde, oder melden Sie sich mit einem Passkey an',
  'Too busy': 'Überlastet',
  'Many people are signing in; try again in a moment':
    'Viele melden sich gerade an; versuchen Sie es gleich noch einmal',
  'E-mail or password not right': 'E-Mail oder Passwort stimmt nicht',
  'The password of now is needed': 'Das bisherige Passwort ist nötig',
  'Not right': 'Stimmt nicht',
  'The password is not right': 'Das Passwort stimmt nicht',
  'The code is not right': 'Der Code stimmt nicht',
  'This code was used already; wait for the next one':
    'Dieser Code wurde schon verwendet; warten Sie auf den nächsten',
  'Begin again': 'Noch einmal von vorn',
  'Too long ago, or tried too often: begin to sign in again':
    'Zu lange her oder zu oft versucht: Beginnen Sie die Anmeldung von vorn',
  'In use': 'In Gebrauch',
  'A second factor is in use; switch it off first':
    'Ein zweiter Faktor ist in Gebrauch; schalten Sie ihn zuerst aus',
  'A second factor needs an account with a password': 'Ein zweiter Faktor braucht ein Konto mit Passwort',
  'There is no second factor to switch off': 'Es gibt keinen zweiten Faktor, den man ausschalten könnte',
  'Not in use': 'Nicht in Gebrauch',
  'There is no second factor to recover': 'Es gibt keinen zweiten Faktor, der zu retten wäre',
  'No password': 'Kein Passwort',
  'This account has no password; use a passkey, or sign in again':
    'Dieses Konto hat kein Passwort; verwenden Sie einen Passkey, oder melden Sie sich neu an',
  'Set up already': 'Schon eingerichtet',
  'This account has a way to sign in; change it instead':
    'Dieses Konto hat einen Weg, sich anzumelden; ändern Sie stattdessen diesen',
  'Not possible': 'Nicht möglich',
  'This e-mail address cannot be used': 'Diese E-Mail-Adresse lässt sich nicht verwenden',
  'Link not valid': 'Link nicht gültig',
  'This link was used already, or has expired': 'Dieser Link wurde schon verwendet oder ist abgelaufen',
  'This sign-in link was used already, or has expired':
    'Dieser Anmeldelink wurde schon verwendet oder ist abgelaufen',
  'No mail': 'Keine E-Mail',
  'This installation sends no mail: SMTP_URL, MAIL_FROM and DASHBOARD_PUBLIC_URL are to be configured':
    'Diese Installation sendet keine E-Mails: SMTP_URL, MAIL_FROM und DASHBOARD_PUBLIC_URL sind zu konfigurieren',
  'No address': 'Keine Adresse',
  'Mails go to people with an account, not to tokens': 'E-Mails gehen an Personen mit Konto, nicht an Tokens',
  'Address not confirmed': 'Adresse nicht bestätigt',
  'Confirm your e-mail address first: sign in once with a link by mail':
    'Bestätigen Sie zuerst Ihre E-Mail-Adresse: Melden Sie sich einmal mit einem Link per E-Mail an',
  'alerts: There are none of a site where nobody is told apart':
    'alerts: Die gibt es nicht von einer Website, auf der niemand unterschieden wird',
  'Too many mails': 'Zu viele E-Mails',
  'You had several sent within a short time; try again in a quarter of an hour':
    'Sie haben sich in kurzer Zeit mehrere senden lassen; versuchen Sie es in einer Viertelstunde noch einmal',
  'Mail not sent': 'E-Mail nicht gesendet',
  'The mail server did not take it; the log says why':
    'Der Mailserver hat sie nicht angenommen; das Protokoll sagt, warum',
  'This link is not whole; open it from the mail again':
    'Dieser Link ist nicht vollständig; öffnen Sie ihn noch einmal aus der E-Mail',
  'Provider away': 'Anbieter nicht erreichbar',
  'The sign-in provider does not answer as it should; sign in another way':
    'Der Anmeldeanbieter antwortet nicht, wie er soll; melden Sie sich anders an',
  'There is no such sign-in provider': 'Diesen Anmeldeanbieter gibt es nicht',
  'There is no such session; it may have ended': 'Diese Sitzung gibt es nicht; vielleicht ist sie beendet',
  'There is no such passkey': 'Diesen Passkey gibt es nicht',
  'The passkey is of another account': 'Der Passkey gehört zu einem anderen Konto',
  'This passkey is not known here, or came too late':
    'Dieser Passkey ist hier nicht bekannt oder kam zu spät',
  'This passkey could not be checked; make it again':
    'Dieser Passkey ließ sich nicht prüfen; erzeugen Sie ihn noch einmal',
  'Known already': 'Schon bekannt',
  'This passkey was added before': 'Dieser Passkey wurde schon hinzugefügt',
  'Too many': 'Zu viele',
  'Remove a passkey that you no longer use first':
    'Entfernen Sie zuerst einen Passkey, den Sie nicht mehr verwenden',
  'Only way to sign in': 'Einziger Weg zur Anmeldung',
  'Set a password or add another passkey first':
    'Legen Sie zuerst ein Passwort fest, oder fügen Sie einen weiteren Passkey hinzu',
  'Not possible here': 'Hier nicht möglich',
  'Passkeys need a host name: open the dashboard as localhost':
    'Passkeys brauchen einen Hostnamen: Öffnen Sie das Dashboard als localhost',

  'Invitation not valid': 'Einladung nicht gültig',
  'This invitation was accepted or withdrawn, or has expired':
    'Diese Einladung wurde angenommen oder zurückgezogen oder ist abgelaufen',
  'For somebody else': 'Für jemand anderes',
  'The invitation is for another address; sign out, then open it again':
    'Die Einladung ist für eine andere Adresse; melden Sie sich ab, und öffnen Sie sie dann noch einmal',
  'Sign in first': 'Zuerst anmelden',
  'There is an account with this address; sign in, then accept':
    'Es gibt ein Konto mit dieser Adresse; melden Sie sich an, und nehmen Sie dann an',
  'A new account needs a name and a password': 'Ein neues Konto braucht einen Namen und ein Passwort',
  'There is no such invitation; it may have been accepted':
    'Diese Einladung gibt es nicht; vielleicht wurde sie angenommen',
  'Has a role': 'Hat eine Rolle',
  'This person has a role here already; change it instead':
    'Diese Person hat hier schon eine Rolle; ändern Sie stattdessen diese',
  'The site knows no such person': 'Die Website kennt diese Person nicht',
  'There is no such person': 'Diese Person gibt es nicht',
  'Last owner': 'Letzter Inhaber',
  'The installation needs an owner; make somebody else one first':
    'Die Installation braucht einen Inhaber; machen Sie zuerst jemand anderes dazu',
  'The site has no such token': 'Die Website hat dieses Token nicht',
  'There is no such audit': 'Diese Prüfung gibt es nicht',

  'Domain taken': 'Domain vergeben',
  'This domain is already registered': 'Diese Domain ist schon eingetragen',
  'This domain counts for another site already, as one of its further domains':
    'Diese Domain zählt schon für eine andere Website, als eine ihrer weiteren Domains',
  'One of the further domains counts for another site already':
    'Eine der weiteren Domains zählt schon für eine andere Website',
  'A site with this domain is there already, or is being imported; bring it in under another name with "as"':
    'Eine Website mit dieser Domain ist schon da oder wird gerade importiert; bringen Sie sie mit "as" unter einem anderen Namen herein',
  'Not made public': 'Nicht öffentlich gemacht',
  'A site that is directed at children cannot be public':
    'Eine Website, die sich an Kinder richtet, kann nicht öffentlich sein',
  'Directed at children': 'An Kinder gerichtet',
  'This site is directed at children: nothing of it is released or shared, and nothing is drawn for others':
    'Diese Website richtet sich an Kinder: Nichts von ihr wird veröffentlicht oder geteilt, und nichts wird für andere gezogen',
  'No log is imported into a site that is directed at children':
    'In eine Website, die sich an Kinder richtet, wird kein Protokoll importiert',
  'network: is not an address, a network such as 203.0.113.0/24, or the word mine':
    'network: ist keine Adresse, kein Netz wie 203.0.113.0/24 und nicht das Wort mine',
  'network: is too large; the prefix must have at least {bits} bits':
    'network: ist zu groß; das Präfix muss mindestens {bits} Bit haben',
  'Not excluded': 'Nicht ausgelassen',
  'A site excludes at most {most} networks': 'Eine Website lässt höchstens {most} Netze aus',
  'The site has no excluded network of this number':
    'Die Website hat kein ausgelassenes Netz mit dieser Nummer',
  'The site has no funnel of this number': 'Die Website hat keinen Trichter mit dieser Nummer',
  'Not declared': 'Nicht angelegt',
  'A site has at most {most} funnels; remove one first':
    'Eine Website hat höchstens {most} Trichter; entfernen Sie zuerst einen',
  'On a site that is directed at children nobody is followed from page to page, so it has no funnels':
    'Auf einer Website, die sich an Kinder richtet, wird niemand von Seite zu Seite verfolgt, darum hat sie keine Trichter',
  'The site has no note of this number': 'Die Website hat keine Notiz mit dieser Nummer',
  'Not added': 'Nicht hinzugefügt',
  'A site has at most {most} notes; remove some first':
    'Eine Website hat höchstens {most} Notizen; entfernen Sie zuerst einige',
  'The site has no cost of this number': 'Die Website hat keine Kosten mit dieser Nummer',
  'A site has at most {most} costs; remove some first':
    'Eine Website hat höchstens {most} Kosteneinträge; entfernen Sie zuerst einige',
  'The body must be a table, sent as text/csv': 'Der Rumpf muss eine Tabelle sein, gesendet als text/csv',
  '{n, plural, one {# line is} other {# lines are}} not right; nothing was taken':
    '{n, plural, one {# Zeile stimmt} other {# Zeilen stimmen}} nicht; nichts wurde übernommen',
  'There is no view of this number': 'Es gibt keine Ansicht mit dieser Nummer',
  'Not saved': 'Nicht gespeichert',
  'There can be {most} views; remove some first':
    'Es kann {most} Ansichten geben; entfernen Sie zuerst einige',
  'The site has no release of this number': 'Die Website hat keine Veröffentlichung mit dieser Nummer',
  'No longer kept': 'Nicht mehr gespeichert',
  'The counts of this release are no longer kept; its receipt is':
    'Die Zahlen dieser Veröffentlichung sind nicht mehr gespeichert; ihr Beleg schon',
  'This is no export of a site that this version of Gatecount can read':
    'Das ist kein Export einer Website, den diese Version von Gatecount lesen kann',
  'The file is damaged or incomplete; nothing of it was taken':
    'Die Datei ist beschädigt oder unvollständig; nichts daraus wurde übernommen',
  'This export was made by a later version of Gatecount; update this one first':
    'Dieser Export stammt von einer neueren Version von Gatecount; aktualisieren Sie zuerst diese',
  'To confirm, send the domain of the site as "confirm"':
    'Senden Sie zur Bestätigung die Domain der Website als "confirm"',
  'There is no such programme': 'Dieses Programm gibt es nicht',
  'Not removed': 'Nicht entfernt',
  'This programme has sales, and its ledger is kept; close it instead':
    'Dieses Programm hat Verkäufe, und sein Kontobuch wird aufbewahrt; schließen Sie es stattdessen',
  'Not announced': 'Nicht angekündigt',
  'Rules apply to later sales only, so they begin tomorrow at the earliest':
    'Regeln gelten nur für spätere Verkäufe, beginnen also frühestens morgen',
  'An earlier version of the rules begins later than that': 'Eine frühere Fassung der Regeln beginnt später',
  'The programme has no such affiliate': 'Das Programm hat diesen Affiliate nicht',
  'Not invited': 'Nicht eingeladen',
  'This affiliate takes part in the programme already': 'Dieser Affiliate nimmt am Programm schon teil',
  'Not changed': 'Nicht geändert',
  'Somebody who is {state} cannot become {next}': 'Wer „{state}“ ist, kann nicht „{next}“ werden',
  'Somebody on this site has this code already, or the affiliate has as many as there can be':
    'Diesen Code hat auf dieser Website schon jemand, oder der Affiliate hat so viele, wie es geben kann',
  'The programme has no such code in use': 'Das Programm hat keinen solchen Code in Gebrauch',
  'There is no such task': 'Diese Aufgabe gibt es nicht',
} as const
