/** People, their roles, and what a role may do. */
export const PEOPLE = {
  Owner: 'Inhaber',
  Manager: 'Manager',
  Viewer: 'Leser',
  Affiliate: 'Affiliate',
  Partner: 'Partner',
  'see that a site exists, its name, time zone and currency':
    'sehen, dass es eine Website gibt, ihren Namen, ihre Zeitzone und Währung',
  'read everything that passed the gate, and the totals':
    'alles lesen, was die Schwelle passiert hat, und die Summen',
  'read what was released with noise': 'lesen, was mit Rauschen veröffentlicht wurde',
  'read what they themselves earned as an affiliate': 'lesen, was sie selbst als Affiliate verdient haben',
  'read the settings of a site': 'die Einstellungen einer Website lesen',
  'change the settings of a site': 'die Einstellungen einer Website ändern',
  'import logs': 'Protokolle importieren',
  'read what became of the sales that a shop sent':
    'lesen, was aus den Verkäufen wurde, die ein Shop gesendet hat',
  'make and retire the keys that a shop signs its sales with':
    'Schlüssel erzeugen und zurückziehen, mit denen ein Shop seine Verkäufe signiert',
  'make and remove tokens of a site': 'Tokens einer Website erzeugen und entfernen',
  'invite people to a site, change and remove them':
    'Personen zu einer Website einladen, ändern und entfernen',
  'read what people did on a site': 'lesen, was Personen auf einer Website getan haben',
  'get reports and alerts of a site by mail': 'Berichte und Warnungen einer Website per E-Mail erhalten',
  'take all data of a site away': 'alle Daten einer Website mitnehmen',
  'delete a site and everything of it': 'eine Website mit allem löschen',
  'add sites, run audits, see all people and all that they did':
    'Websites hinzufügen, Prüfungen starten, alle Personen sehen und alles, was sie getan haben',
  none: 'keine',
  'Owner of the installation': 'Inhaber der Installation',
  '{role} of <link>{site}</link>': '{role} von <link>{site}</link>',
  'Everybody who has an account here, with their roles.': 'Alle, die hier ein Konto haben, mit ihren Rollen.',
  Roles: 'Rollen',
  'Remove account of {name}': 'Konto von {name} entfernen',
  'Remove account': 'Konto entfernen',
  'Remove the account of {called}?': 'Das Konto von {called} entfernen?',
  'Remove the account': 'Konto entfernen',
  'The account of {called} is removed.': 'Das Konto von {called} ist entfernt.',
  'They are signed out everywhere and lose all their roles. What they did stays in the activity log. This cannot be undone; they can be invited again.':
    'Die Person wird überall abgemeldet und verliert alle Rollen. Was sie getan hat, bleibt im Aktivitätsprotokoll. Das lässt sich nicht rückgängig machen; sie kann neu eingeladen werden.',
  Invitations: 'Einladungen',
  'Invite somebody to own the installation with you: they may do everything on every site.':
    'Laden Sie jemanden ein, die Installation mit Ihnen zu besitzen: Diese Person darf auf jeder Website alles.',
  'Somebody who is invited gets a link that holds for a week, and signs in with it the first time.':
    'Wer eingeladen wird, bekommt einen Link, der eine Woche gilt, und meldet sich damit das erste Mal an.',
  'Invitations that wait': 'Offene Einladungen',
  As: 'Als',
  'Holds until': 'Gilt bis',
  'Withdraw the invitation of {email}': 'Einladung von {email} zurückziehen',
  Withdraw: 'Zurückziehen',
  'Withdraw the invitation of {email}?': 'Die Einladung von {email} zurückziehen?',
  'The link of {email} no longer works.': 'Der Link von {email} funktioniert nicht mehr.',
  'The link stops working at once. You can invite them again, with a new link.':
    'Der Link funktioniert sofort nicht mehr. Sie können die Person neu einladen, mit einem neuen Link.',
  'E-mail address': 'E-Mail-Adresse',
  Role: 'Rolle',
  Invite: 'Einladen',
  '<b>Give this link to {email}.</b> It is shown this once, and holds for a week.':
    '<b>Geben Sie diesen Link an {email}.</b> Er wird nur dieses eine Mal gezeigt und gilt eine Woche.',
  'the invitation link': 'der Einladungslink',
  'Who may open {domain}, and as what.': 'Wer {domain} öffnen darf, und als was.',
  'Remove {name}': '{name} entfernen',
  'Remove {called} from {domain}?': '{called} von {domain} entfernen?',
  '{called} has no role on {domain} any more.': '{called} hat auf {domain} keine Rolle mehr.',
  'They lose the role at once, and keep their account. To bring them back, invite them again.':
    'Die Person verliert die Rolle sofort und behält ihr Konto. Um sie zurückzuholen, laden Sie sie neu ein.',
  '(you)': '(Sie)',
  '{called} is {role} now.': '{called} ist jetzt {role}.',
  'Role of {called}': 'Rolle von {called}',
  'What each role may do': 'Was jede Rolle darf',
  'Owners of the installation may do all of it on every site, and also add sites and run audits.':
    'Inhaber der Installation dürfen all das auf jeder Website, und auch Websites hinzufügen und Prüfungen starten.',
  What: 'Was',
  yes: 'ja',
  no: 'nein',
  'Everything on this site: its people, its data, its end.':
    'Alles auf dieser Website: ihre Personen, ihre Daten, ihr Ende.',
  'The report, the settings, tokens and imports; not the people.':
    'Der Bericht, die Einstellungen, Tokens und Importe; nicht die Personen.',
  'Reads the report and the settings.': 'Liest den Bericht und die Einstellungen.',
  'Knows that the site is here, and reads nothing of its report.':
    'Weiß, dass es die Website hier gibt, und liest nichts aus ihrem Bericht.',
  'Reads the releases with noise, and nothing else.':
    'Liest die Veröffentlichungen mit Rauschen und sonst nichts.',
} as const
