/** What can become of a sale that a shop sent: a closed list, and how merchant and affiliate read it. */
export const SALE_OUTCOMES = {
  accepted: 'Credited to the affiliate',
  duplicate: 'This order was received before; nothing was credited twice',
  unattributed: 'The sale named neither a code nor a coupon',
  unreadable_click: 'The cookie of the click was not made here, or was changed',
  unknown_programme: 'The site has no such programme, or several, and nothing says which',
  unknown_code: 'No affiliate has this code or coupon',
  outside_window: 'The click is older than the programme credits',
  click_in_future: 'The click is later than the sale, so it cannot be true',
  not_member: 'The affiliate was not a member of the programme on that day',
  suspended: 'The affiliate was suspended on that day',
  self_referral: 'The shop says that affiliate and buyer are the same',
  below_minimum: 'The order is below what the programme credits',
  no_rule: 'No rule of the programme pays for what was bought',
  capped: 'The affiliate has earned the most that the programme pays in a month',
  other_currency: 'The programme is not in this currency',
  too_many_told: 'Browsers told more sales that day than are taken without the shop',
  invalid: 'The sale could not be read',
} as const

export type SaleOutcome = keyof typeof SALE_OUTCOMES

/** What can become of a refund. */
export const REFUND_OUTCOMES = {
  reversed: 'What the refunded part had earned was taken back',
  carried: 'It was paid out already, and is carried as a negative balance',
  kept: 'It waits for its sale, which has not come yet',
  nothing: 'The sale had earned nothing',
  duplicate: 'This refund was received before',
  unknown_programme: 'The site has no such programme, or several, and nothing says which',
  too_much: 'More was refunded than was sold; only what was sold is taken back',
  other_currency: 'The sale was in another currency',
  invalid: 'The refund could not be read',
} as const

export type RefundOutcome = keyof typeof REFUND_OUTCOMES
