/** Webhooks, and notices and tokens of affiliates. */
export const WEBHOOKS = {
  'added a webhook': 'hat einen Webhook hinzugefügt',
  'changed a webhook': 'hat einen Webhook geändert',
  'made a new secret of a webhook': 'hat ein neues Geheimnis eines Webhooks erzeugt',
  'removed a webhook': 'hat einen Webhook entfernt',
  'had something sent to a webhook again': 'hat etwas noch einmal an einen Webhook senden lassen',
  'have programs and mails told what they themselves earned as an affiliate':
    'Programme und E-Mails wissen lassen, was sie selbst als Affiliate verdient haben',
  'Read own earnings': 'Eigene Einnahmen lesen',
  'of an affiliate': 'eines Affiliates',
} as const
