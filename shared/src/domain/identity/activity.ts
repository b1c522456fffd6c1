/** What people and tokens do that is written down, and how it reads after their name. A closed set. */
export const ACTIVITIES = {
  'site.added': 'added the site',
  'site.changed': 'changed settings',
  'site.verified': 'checked the snippet',
  'site.exported': 'took all data of the site',
  'site.imported': 'brought a site in from an export',
  'site.deleted': 'deleted a site',
  'installation.backed_up': 'made a backup of everything',
  'funnel.declared': 'declared a funnel',
  'funnel.renamed': 'renamed a funnel',
  'funnel.removed': 'removed a funnel',
  'network.excluded': 'excluded a network',
  'network.included': 'no longer excludes a network',
  'release.changed': 'changed how figures are released',
  'policy.withdrawn': 'withdrew a change of the policy',
  'annotation.added': 'put a note into the chart',
  'annotation.changed': 'changed a note in the chart',
  'annotation.removed': 'removed a note from the chart',
  'view.saved': 'saved a view for all',
  'view.renamed': 'renamed a view of all',
  'view.removed': 'removed a view of all',
  'cost.added': 'entered the cost of a campaign',
  'cost.changed': 'changed the cost of a campaign',
  'cost.removed': 'removed the cost of a campaign',
  'cost.imported': 'imported costs of campaigns',
  'sale_key.made': 'made a key for sales of the shop',
  'sale_key.retired': 'retired a key for sales of the shop',
  'shop.connected': 'connected a shop system',
  'shop.secret_changed': 'changed the secret of a shop system',
  'shop.removed': 'removed a shop system',
  'programme.added': 'made an affiliate programme',
  'programme.changed': 'changed an affiliate programme',
  'programme.removed': 'removed an affiliate programme',
  'rules.announced': 'announced rules of an affiliate programme',
  'affiliate.invited': 'invited an affiliate',
  'affiliate.changed': 'decided about an affiliate',
  'code.added': 'gave a code to an affiliate',
  'code.changed': 'changed what may stand behind a code',
  'code.retired': 'took a code out of use',
  'code.registered': 'registered a code for their own links',
  'creative.added': 'added a banner or a text of a programme',
  'creative.removed': 'removed a banner or a text of a programme',
  'feed.changed': 'changed the product feed of a programme',
  'sales.decided': 'decided about sales',
  'webhook.added': 'added a webhook',
  'webhook.changed': 'changed a webhook',
  'webhook.secret_changed': 'made a new secret of a webhook',
  'webhook.removed': 'removed a webhook',
  'webhook.resent': 'had something sent to a webhook again',
  'payout.frozen': 'froze a payout',
  'payout.exported': 'took a file of a payout, with accounts',
  'payout.settled': 'said what became of a payout',
  'payer.changed': 'changed who pays affiliates',
  'payment.changed': 'changed how they are paid',
  'billing.agreed': 'agreed that invoices are written for them',
  'billing.ended': 'ended that invoices are written for them',
  'flag.decided': 'decided about a sign of fraud',
  'dispute.opened': 'opened a dispute',
  'dispute.answered': 'answered in a dispute',
  'report.composed': 'composed a report to share',
  'report.changed': 'changed a report that is shared',
  'report.removed': 'removed a report that was shared',
  'report.shared': 'shared a report',
  'report.revoked': 'ended the sharing of a report',
  'log.imported': 'imported lines of a log',
  'audit.asked': 'asked for an audit',
  'mail.changed': 'changed which reports and alerts they get by mail',
  'token.made': 'made a token',
  'token.removed': 'removed a token',
  'person.invited': 'invited somebody',
  'invitation.withdrawn': 'withdrew an invitation',
  'invitation.accepted': 'accepted an invitation',
  'person.changed': 'changed a role',
  'person.removed': 'removed somebody',
  'link.made': 'made a sign-in link',
  'session.started': 'signed in',
  'session.refused': 'was refused at sign-in',
  'session.ended': 'signed out',
  'account.changed': 'changed their account',
  'password.changed': 'changed their password',
  'password.reset_asked': 'asked for a new password',
  'second_factor.changed': 'changed their second factor',
  'passkey.added': 'added a passkey',
  'passkey.removed': 'removed a passkey',
} as const

export type ActivityKind = keyof typeof ACTIVITIES

/** Few words about it: names of settings, a role, an address somebody was invited at. Never a visitor's. */
export type ActivityDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface NewActivity {
  /** The number of the person; null for a token, and before anybody is known. */
  readonly personId: string | null
  /** The name of the person, or of the token, at that time. */
  readonly actor: string
  readonly action: ActivityKind
  readonly siteId: number | null
  readonly detail: ActivityDetail
}

export interface Activity extends NewActivity {
  readonly id: number
  readonly at: Date
}
