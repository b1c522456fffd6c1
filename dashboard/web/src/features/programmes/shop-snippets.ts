import type { ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'

/** What is pasted into a shop so that an order says by whose link it came; the same as in docs/SHOPS.md. */
export const SHOP_SNIPPETS = {
  woocommerce: `function gatecount_keep_via( $order ) {
  if ( ! empty( $_COOKIE['__Host-gc_aff'] ) ) {
    $via = sanitize_text_field( wp_unslash( $_COOKIE['__Host-gc_aff'] ) );
    $order->update_meta_data( '_gatecount_via', $via );
  }
}
// The classic checkout, and the one that is made of blocks.
add_action( 'woocommerce_checkout_create_order', 'gatecount_keep_via' );
add_action( 'woocommerce_store_api_checkout_update_order_meta', function ( $order ) {
  gatecount_keep_via( $order );
  $order->save();
} );`,
  shopify: `<script>
(function () {
  var via = new URLSearchParams(location.search).get('via')
  var out = navigator.globalPrivacyControl || navigator.doNotTrack === '1' ||
    /\\bgatecount_optout=/.test(document.cookie)
  if (!via || out) return
  var day = new Date().toISOString().slice(0, 10)
  var root = window.Shopify && Shopify.routes ? Shopify.routes.root : '/'
  fetch(root + 'cart/update.js', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ attributes: { gatecount_via: via + ' ' + day } })
  })
})()
</script>`,
  stripe: `const via = /(?:^|;\\s*)__Host-gc_aff=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
const metadata = via === undefined ? {} : { gatecount_via: via }
const since = { gatecount_since: new Date().toISOString().slice(0, 10) }

// Something that is paid once:
await stripe.checkout.sessions.create({ mode: 'payment', metadata, ...rest })
// A subscription, whose invoices tell each payment:
await stripe.checkout.sessions.create({
  mode: 'subscription',
  subscription_data: { metadata: { ...metadata, ...since } },
  ...rest,
})`,
} as const satisfies Record<ShopSystemName, string>
