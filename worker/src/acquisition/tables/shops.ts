/** Marketplaces and price comparisons by host, one a line; how a line is read stands in `../source-table.ts`. */
export const SHOPS = `
AliExpress: aliexpress.{} *.aliexpress.com
Alibaba: alibaba.com *.alibaba.com
Allegro: allegro.pl allegro.cz allegro.sk
Amazon: amazon.{} smile.amazon.{}
billiger.de: billiger.de
bol.com: bol.com
Ceneo: ceneo.pl
eBay: ebay.{} *.ebay.com
Etsy: etsy.com *.etsy.com
Flipkart: flipkart.com
Geizhals: geizhals.{}
Google Shopping: shopping.google.{} google.{}/products google.{}/shopping
Heureka: heureka.{}
idealo: idealo.{}
Kakaku: kakaku.com
Kelkoo: kelkoo.{}
leGuide: leguide.com
MercadoLibre: mercadolibre.{} mercadolivre.{} articulo.mercadolibre.{} produto.mercadolivre.{}
Newegg: newegg.{}
PriceGrabber: pricegrabber.com
PriceRunner: pricerunner.{}
Prisjakt: prisjakt.nu prisjakt.no pricespy.{}
Rakuten Ichiba: *.rakuten.co.jp
Shein: shein.{} *.shein.com
Shop: shop.app
Shopee: shopee.{}
Shopping.com: shopping.com
Shopzilla: shopzilla.{} bizrate.com
Skroutz: skroutz.gr skroutz.eu
Taobao: taobao.com *.taobao.com
Temu: temu.com
Tmall: tmall.com *.tmall.com
Toppreise.ch: toppreise.ch
Trovaprezzi: trovaprezzi.it
Twenga: twenga.{}
Walmart: walmart.{}
Wish: wish.com
`
