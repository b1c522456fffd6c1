import { BUYER } from './buyer.ts'

const person = {
  first_name: BUYER.firstName,
  last_name: BUYER.lastName,
  company: BUYER.company,
  address_1: BUYER.street,
  address_2: '',
  city: BUYER.city,
  state: '',
  postcode: BUYER.postcode,
  country: 'DE',
  phone: BUYER.phone,
}

export interface WooWanted {
  readonly id?: number
  readonly status?: string
  readonly via?: string
  readonly coupons?: readonly string[]
  /** Totals of refunds, each with its number. */
  readonly refunds?: readonly { readonly id: number; readonly total: string }[]
  readonly [field: string]: unknown
}

/** An order as WooCommerce sends it (REST API v3): two toners of 40.00 less 10 %, a cable, 20 % tax, shipping. */
export const wooOrder = ({
  id = 1001,
  status = 'processing',
  via,
  coupons = [],
  refunds = [],
  ...more
}: WooWanted = {}) => ({
  id,
  parent_id: 0,
  status,
  currency: 'GBP',
  version: '9.8.5',
  prices_include_tax: false,
  date_created: '2026-03-30T23:10:00',
  date_modified: '2026-03-30T23:15:00',
  discount_total: '8.00',
  discount_tax: '1.60',
  shipping_total: '5.00',
  shipping_tax: '1.00',
  cart_tax: '15.60',
  total: '99.60',
  total_tax: '16.60',
  customer_id: 31337,
  order_key: `wc_order_${BUYER.session}`,
  billing: { ...person, email: BUYER.email },
  shipping: person,
  payment_method: 'stripe',
  payment_method_title: 'Card',
  transaction_id: BUYER.transaction,
  customer_ip_address: BUYER.address,
  customer_user_agent: BUYER.userAgent,
  created_via: 'checkout',
  customer_note: BUYER.note,
  date_completed: null,
  date_paid: '2026-03-30T23:12:00',
  cart_hash: 'd41d8cd98f00b204e9800998ecf8427e',
  number: String(id),
  meta_data: [
    { id: 9001, key: '_customer_user', value: BUYER.customer },
    { id: 9002, key: '_wc_order_attribution_user_agent', value: BUYER.userAgent },
    { id: 9003, key: '_wc_order_attribution_session_pages', value: 4 },
    ...(via === undefined ? [] : [{ id: 9004, key: '_gatecount_via', value: via }]),
  ],
  line_items: [
    {
      id: 1,
      name: 'Toner',
      product_id: 93,
      variation_id: 0,
      quantity: 2,
      tax_class: '',
      subtotal: '80.00',
      subtotal_tax: '16.00',
      total: '72.00',
      total_tax: '14.40',
      taxes: [{ id: 75, total: '14.4', subtotal: '16' }],
      meta_data: [{ id: 1, key: 'engraving', value: BUYER.firstName }],
      sku: 'TONER-4711',
      price: 36,
    },
    {
      id: 2,
      name: 'Cable',
      product_id: 94,
      variation_id: 0,
      quantity: 1,
      tax_class: '',
      subtotal: '6.00',
      subtotal_tax: '1.20',
      total: '6.00',
      total_tax: '1.20',
      taxes: [],
      meta_data: [],
      sku: '',
      price: 6,
    },
  ],
  tax_lines: [{ id: 318, rate_code: 'GB-VAT', tax_total: '15.60', shipping_tax_total: '1.00' }],
  shipping_lines: [
    { id: 317, method_title: 'Post', method_id: 'flat_rate', total: '5.00', total_tax: '1.00' },
  ],
  fee_lines: [],
  coupon_lines: coupons.map((code, at) => ({ id: 50 + at, code, discount: '8.00', discount_tax: '1.60' })),
  refunds: refunds.map(({ id: refund, total }) => ({ id: refund, reason: BUYER.note, total })),
  payment_url: `https://shop.example/checkout/order-pay/${id}/?key=wc_order_${BUYER.session}`,
  is_editable: false,
  needs_payment: false,
  date_created_gmt: '2026-03-30T23:10:00',
  date_modified_gmt: '2026-03-30T23:15:00',
  date_completed_gmt: null,
  date_paid_gmt: '2026-03-30T23:12:00',
  currency_symbol: '£',
  ...more,
})
