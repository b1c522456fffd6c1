/** Whom a notice is for. */
type NoticeReader = 'affiliate' | 'merchant'

/** Mails about affiliate programmes. What happens often is gathered, so that no sale brings a mail of its own. */
export const NOTICE_KINDS = {
  membership: { readers: ['affiliate'], gathered: false },
  rules: { readers: ['affiliate'], gathered: false },
  commissions: { readers: ['affiliate'], gathered: true },
  statement: { readers: ['affiliate'], gathered: false },
  applications: { readers: ['merchant'], gathered: false },
  deadline: { readers: ['merchant'], gathered: false },
  webhooks: { readers: ['affiliate', 'merchant'], gathered: false },
} as const satisfies Record<string, { readonly readers: readonly NoticeReader[]; readonly gathered: boolean }>

export type NoticeKind = keyof typeof NOTICE_KINDS
export const NOTICE_NAMES = Object.keys(NOTICE_KINDS) as readonly NoticeKind[]

/** How often gathered notices come. */
export const NOTICE_RHYTHMS = ['day', 'week'] as const
export type NoticeRhythm = (typeof NOTICE_RHYTHMS)[number]

export const noticesFor = (reader: NoticeReader): readonly NoticeKind[] =>
  NOTICE_NAMES.filter(kind => (NOTICE_KINDS[kind].readers as readonly NoticeReader[]).includes(reader))
