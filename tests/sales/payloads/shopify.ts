import { BUYER } from './buyer.ts'

const money = (amount: string) => ({
  shop_money: { amount, currency_code: 'GBP' },
  // What the buyer saw; never what counts.
  presentment_money: { amount: (Number(amount) * 1.17).toFixed(2), currency_code: 'EUR' },
})

const address = {
  first_name: BUYER.firstName,
  last_name: BUYER.lastName,
  name: `${BUYER.firstName} ${BUYER.lastName}`,
  company: BUYER.company,
  address1: BUYER.street,
  city: BUYER.city,
  zip: BUYER.postcode,
  phone: BUYER.phone,
  country_code: 'DE',
  latitude: 52.5,
  longitude: 13.4,
}

const tax = (amount: string) => ({ title: 'VAT', price: amount, rate: 0.2, price_set: money(amount) })

const line = (id: number, sku: string, quantity: number, price: string, off: string, taxed: string) => ({
  id,
  title: 'Toner',
  name: 'Toner - black',
  variant_id: 39072856,
  product_id: 632910392,
  sku,
  vendor: 'Inkwell',
  quantity,
  price,
  price_set: money(price),
  properties: [{ name: 'Engraving', value: BUYER.firstName }],
  total_discount: '0.00',
  discount_allocations:
    off === '0.00' ? [] : [{ amount: off, discount_application_index: 0, amount_set: money(off) }],
  tax_lines: [tax(taxed)],
})

export interface ShopifyWanted {
  readonly id?: number
  readonly via?: string
  readonly coupons?: readonly string[]
  readonly ordersCount?: number
  readonly [field: string]: unknown
}

/** An order as Shopify sends it (Admin API): the same goods as the other shops sell. */
export const shopifyOrder = ({
  id = 820982911946154500,
  via,
  coupons = [],
  ordersCount = 1,
  ...more
}: ShopifyWanted = {}) => ({
  id,
  admin_graphql_api_id: `gid://shopify/Order/${id}`,
  browser_ip: BUYER.address,
  buyer_accepts_marketing: true,
  cancel_reason: null,
  cancelled_at: null,
  cart_token: BUYER.session,
  checkout_token: BUYER.session,
  client_details: { browser_ip: BUYER.address, user_agent: BUYER.userAgent, accept_language: 'de' },
  confirmed: true,
  contact_email: BUYER.email,
  created_at: '2026-03-30T19:10:00-04:00',
  currency: 'GBP',
  presentment_currency: 'EUR',
  customer_locale: 'de',
  discount_codes: coupons.map(code => ({ code, amount: '8.00', type: 'percentage' })),
  email: BUYER.email,
  financial_status: 'paid',
  landing_site: `/?session=${BUYER.session}`,
  name: '#9999',
  note: BUYER.note,
  note_attributes: via === undefined ? [] : [{ name: 'gatecount_via', value: via }],
  number: 234,
  order_number: 1234,
  order_status_url: `https://shop.example/548380009/orders/${BUYER.session}/authenticate`,
  payment_gateway_names: ['shopify_payments'],
  phone: BUYER.phone,
  processed_at: '2026-03-30T19:12:00-04:00',
  referring_site: `https://search.example/?q=${BUYER.lastName}`,
  taxes_included: false,
  test: false,
  total_price: '99.60',
  total_price_set: money('99.60'),
  total_shipping_price_set: money('5.00'),
  total_tax_set: money('16.60'),
  billing_address: address,
  shipping_address: address,
  customer: {
    id: Number(BUYER.customer),
    email: BUYER.email,
    first_name: BUYER.firstName,
    last_name: BUYER.lastName,
    orders_count: ordersCount,
    phone: BUYER.phone,
    default_address: address,
  },
  line_items: [line(1, 'TONER-4711', 2, '40.00', '8.00', '14.40'), line(2, '', 1, '6.00', '0.00', '1.20')],
  refunds: [],
  shipping_lines: [
    {
      id: 271878346596884000,
      title: 'Post',
      price: '5.00',
      price_set: money('5.00'),
      tax_lines: [tax('1.00')],
    },
  ],
  ...more,
})

interface RefundWanted {
  readonly id: number
  readonly order?: number
  /** Money that went back; none moved without it. */
  readonly money?: string
  readonly lines?: readonly string[]
  readonly adjustments?: readonly string[]
}

/** A refund as Shopify sends it (`refunds/create`). */
export const shopifyRefund = ({
  id,
  order = 820982911946154500,
  money: sent,
  lines = [],
  adjustments = [],
}: RefundWanted) => ({
  id,
  order_id: order,
  created_at: '2026-04-02T10:00:00-04:00',
  note: BUYER.note,
  user_id: 548380009,
  processed_at: '2026-04-02T10:00:00-04:00',
  restock: true,
  duties: [],
  refund_line_items: lines.map((subtotal, at) => ({
    id: 10 + at,
    quantity: 1,
    line_item_id: 1 + at,
    location_id: 487838322,
    restock_type: 'return',
    subtotal: Number(subtotal),
    total_tax: 0,
    subtotal_set: money(subtotal),
    total_tax_set: money('0.00'),
    line_item: line(1 + at, 'TONER-4711', 2, '40.00', '8.00', '14.40'),
  })),
  order_adjustments: adjustments.map((amount, at) => ({
    id: 20 + at,
    order_id: order,
    refund_id: id,
    amount,
    tax_amount: '0.00',
    kind: 'shipping_refund',
    reason: 'Shipping refund',
    amount_set: money(amount),
    tax_amount_set: money('0.00'),
  })),
  transactions:
    sent === undefined
      ? []
      : [
          {
            id: 179259969,
            order_id: order,
            kind: 'refund',
            gateway: 'shopify_payments',
            status: 'success',
            amount: sent,
            currency: 'GBP',
            authorization: BUYER.transaction,
            receipt: { email: BUYER.email },
            payment_details: { credit_card_name: `${BUYER.firstName} ${BUYER.lastName}` },
          },
        ],
})
