/** Webhooks, tokens of affiliates and mails about programmes. */
export const WEBHOOKS = {
  'There is no such webhook': 'Diesen Webhook gibt es nicht',
  'There are at most {most} webhooks; remove one first':
    'Es gibt höchstens {most} Webhooks; entfernen Sie zuerst einen',
  'Switched off': 'Ausgeschaltet',
  'Nothing is sent to this webhook; switch it on first':
    'An diesen Webhook wird nichts gesendet; schalten Sie ihn zuerst ein',
  'A test was sent just now; wait ten seconds': 'Gerade wurde ein Test gesendet; warten Sie zehn Sekunden',
  'There is no such delivery; they are kept for 30 days':
    'Diese Zustellung gibt es nicht; sie werden 30 Tage aufbewahrt',
  'is no programme of this site': 'ist kein Programm dieser Website',
  'is not an address of the web, https://…, without a password and with the usual port':
    'ist keine Adresse im Web, https://…, ohne Passwort und mit dem üblichen Port',
  'You take part in no programme': 'Sie nehmen an keinem Programm teil',
  'There are at most {most} tokens; remove one first':
    'Es gibt höchstens {most} Tokens; entfernen Sie zuerst eines',
  'You have no such token': 'Dieses Token haben Sie nicht',
  '{site}: you are in the programme {programme}': '{site}: Sie sind im Programm {programme}',
  'You take part in {programme}': 'Sie nehmen an {programme} teil',
  'The shop has taken you into its programme. Sales that come by your links and coupons are credited to you.':
    'Der Shop hat Sie in sein Programm aufgenommen. Verkäufe über Ihre Links und Gutscheine werden Ihnen gutgeschrieben.',
  '{site}: your application to {programme} was declined':
    '{site}: Ihre Bewerbung für {programme} wurde abgelehnt',
  'Your application was declined': 'Ihre Bewerbung wurde abgelehnt',
  'The shop has declined your application to {programme}.':
    'Der Shop hat Ihre Bewerbung für {programme} abgelehnt.',
  '{site}: you are suspended from {programme}': '{site}: Sie sind für {programme} gesperrt',
  'You are suspended from {programme}': 'Sie sind für {programme} gesperrt',
  'Sales from now on are not credited to you. What you have earned stays as it is.':
    'Verkäufe von jetzt an werden Ihnen nicht gutgeschrieben. Was Sie verdient haben, bleibt.',
  'The reason that the shop gives: {reason}': 'Der Grund, den der Shop nennt: {reason}',
  'Open the portal': 'Portal öffnen',
  '{rate} of the sale': '{rate} vom Verkauf',
  '{amount} an order': '{amount} je Bestellung',
  '{amount} an item': '{amount} je Stück',
  '{pay}, for some sales': '{pay}, für manche Verkäufe',
  '{pay}, and more by tiers of the month': '{pay}, und mehr nach Stufen des Monats',
  '{amount} once, as a bonus': 'einmalig {amount} als Bonus',
  nothing: 'nichts',
  '{site}: new rules of {programme} from {day} on': '{site}: neue Regeln von {programme} ab {day}',
  'New rules from {day} on': 'Neue Regeln ab {day}',
  'The shop announced version {version} of the rules of {programme}. It applies to sales from that day on; what you earned before stays.':
    'Der Shop hat Version {version} der Regeln von {programme} angekündigt. Sie gilt für Verkäufe ab diesem Tag; was Sie vorher verdient haben, bleibt.',
  'From then on:': 'Ab dann:',
  'Until then:': 'Bis dahin:',
  'Read the rules': 'Regeln lesen',
  '{n, plural, one {# commission} other {# commissions}} earned: {amount}':
    '{n, plural, one {# Provision} other {# Provisionen}} verdient: {amount}',
  '{n, plural, one {# commission} other {# commissions}} approved: {amount}':
    '{n, plural, one {# Provision} other {# Provisionen}} freigegeben: {amount}',
  '{n, plural, one {# commission} other {# commissions}} paid: {amount}':
    '{n, plural, one {# Provision} other {# Provisionen}} ausgezahlt: {amount}',
  '{n, plural, one {# commission} other {# commissions}} taken back: {amount}':
    '{n, plural, one {# Provision} other {# Provisionen}} zurückgenommen: {amount}',
  '{n, plural, one {# commission} other {# commissions}} rejected: {amount}':
    '{n, plural, one {# Provision} other {# Provisionen}} abgelehnt: {amount}',
  'Your commissions until {day}': 'Ihre Provisionen bis {day}',
  'Affiliate programmes': 'Affiliate-Programme',
  'What happened to them since the mail before:': 'Was seit der letzten E-Mail damit geschah:',
  'Your statements of {month}': 'Ihre Abrechnungen für {month}',
  'Your statements of {month} are ready': 'Ihre Abrechnungen für {month} sind da',
  'Every line is signed. You can check it in your browser, or without us, by a program of your own.':
    'Jede Zeile ist signiert. Sie können sie im Browser prüfen oder ohne uns, mit einem eigenen Programm.',
  'Open the statements': 'Abrechnungen öffnen',
  '{site}: {n, plural, one {# affiliate applies} other {# affiliates apply}}':
    '{site}: {n, plural, one {# Affiliate bewirbt sich} other {# Affiliates bewerben sich}}',
  '{n, plural, one {# new application} other {# new applications}}':
    '{n, plural, one {# neue Bewerbung} other {# neue Bewerbungen}}',
  'They wait for you to approve or decline them.': 'Sie warten darauf, dass Sie sie annehmen oder ablehnen.',
  'Look at the applications': 'Bewerbungen ansehen',
  '{site}: {n, plural, one {# sale waits} other {# sales wait}} for your decision':
    '{site}: {n, plural, one {# Verkauf wartet} other {# Verkäufe warten}} auf Ihre Entscheidung',
  '{n, plural, one {# sale} other {# sales}} to decide on':
    '{n, plural, one {# Verkauf} other {# Verkäufe}} zu entscheiden',
  'What nobody decides on is approved by itself within {days} days.':
    'Worüber niemand entscheidet, wird innerhalb von {days} Tagen von selbst freigegeben.',
  'Look at the sales': 'Verkäufe ansehen',
  '{n, plural, one {A webhook was} other {# webhooks were}} switched off':
    '{n, plural, one {Ein Webhook wurde} other {# Webhooks wurden}} ausgeschaltet',
  'Nothing arrived there for three days, or the receiver wants no more. What happened since waits: it is sent as soon as you switch the webhook on again.':
    'Drei Tage lang kam dort nichts an, oder der Empfänger möchte nichts mehr. Was seitdem geschah, wartet: Es wird gesendet, sobald Sie den Webhook wieder einschalten.',
  'Look at the webhooks': 'Webhooks ansehen',
  'The mail loads nothing and does not tell anybody that you opened it.':
    'Die E-Mail lädt nichts nach und verrät niemandem, dass Sie sie geöffnet haben.',
} as const
