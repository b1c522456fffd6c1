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
} as const
