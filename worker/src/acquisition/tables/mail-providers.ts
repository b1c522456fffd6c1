/** Web mail by host, one provider a line; how a line is read stands in `../source-table.ts`. */
export const MAIL_PROVIDERS = `
126 Mail: mail.126.com *.mail.126.com
163 Mail: mail.163.com *.mail.163.com
1und1: deref-1und1.de deref-1und1-02.de
AOL Mail: mail.aol.com *.mail.aol.com
Bluewin: email.bluewin.ch rich-v01.bluewin.ch rich-v02.bluewin.ch
Daum Mail: mail.daum.net
Fastmail: fastmail.com app.fastmail.com
Free Webmail: webmail.free.fr zimbra.free.fr
Gmail: mail.google.com inbox.google.com com.google.android.gm
GMX: deref-gmx.{} lightmailer.gmx.{} lightmailer-bs.gmx.{} lightmailer-bap.gmx.{} bap.navigator.gmx.{} navigator.gmx.{}
HEY: app.hey.com
Infomaniak: mail.infomaniak.com
Ionos: email.ionos.{} mailbusiness.ionos.{}
La Poste: laposte.net webmail.laposte.net
Libero Mail: mail.libero.it mail1.libero.it
Mail.com: deref-mail.com 3c-lxa.mail.com lightmailer.mail.com navigator-lxa.mail.com
Mail.ru: e.mail.ru touch.mail.ru ru.mail.mailapp
Mailbox.org: office.mailbox.org app.mailbox.org
Naver Mail: mail.naver.com mail2.naver.com
Orange Webmail: mail01.orange.fr mail02.orange.fr wmail.orange.fr messageriepro3.orange.fr messagerie.orange.fr
  webmail.orange.fr webmail1a.orange.fr webmail1b.orange.fr webmail1c.orange.fr webmail1d.orange.fr webmail1e.orange.fr
  webmail1f.orange.fr webmail1g.orange.fr webmail1h.orange.fr webmail1i.orange.fr webmail1j.orange.fr webmail1k.orange.fr
  webmail1l.orange.fr webmail1m.orange.fr webmail1n.orange.fr webmail1o.orange.fr webmail1p.orange.fr
Outlook.com: outlook.live.com *.mail.live.com outlook.com outlook.office.com outlook.office365.com outlook.cloud.microsoft
  deref-mail.outlook.com *.safelinks.protection.outlook.com com.microsoft.office.outlook hotmail.com
Posteo: posteo.de
Proton: mail.proton.me mail.protonmail.com ch.protonmail.android
QQ Mail: mail.qq.com *.mail.qq.com
SFR Mail: webmail.sfr.fr messagerie.sfr.fr
T-online: email.t-online.de
TIM: webmail.tim.it mail.tim.it
Tuta: app.tuta.com mail.tutanota.com
UPC: upcmail.hispeed.ch
Vodafone: mail.vodafone.de
Web.de: deref-web.de 3c.web.de 3c-bap.web.de lightmailer-bap.web.de lightmailer-bs.web.de navigator.web.de bap.navigator.web.de
Yahoo! Mail: mail.yahoo.com *.mail.yahoo.com *.mail.yahoo.net mail.yahoo.co.jp *.mail.yahoo.co.jp com.yahoo.mobile.client.android.mail
Yandex Mail: mail.yandex.{}
Zoho Mail: mail.zoho.com mail.zoho.eu mail.zoho.in
`
