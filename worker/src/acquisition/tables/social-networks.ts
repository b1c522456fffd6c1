/**
 * Social networks by host, one a line; how a line is read stands in `../source-table.ts`.
 * Origin and licence: README.md in this folder.
 */
export const SOCIAL_NETWORKS = `
Badoo: badoo.com
Bebo: bebo.com
BlackPlanet: blackplanet.com
Bluesky: bsky.app bsky.social skyfeed.app xyz.blueskyweb.app
Buzznet: buzznet.com
Classmates.com: classmates.com
Cyworld: global.cyworld.com
Digg: digg.com
Discord: discord.com discord.gg discordapp.com com.discord
Douban: douban.com
Douyin: douyin.com
Dribbble: dribbble.com
Facebook: facebook.com fb.me fb.com messenger.com com.facebook.katana com.facebook.lite com.facebook.orca
Fetlife: fetlife.com
Flickr: flickr.com
Flipboard: flipboard.com flipboard.app
Flixster: flixster.com
Fotolog: fotolog.com
Foursquare: foursquare.com
FriendFeed: friendfeed.com
Friends Reunited: friendsreunited.com
Friendster: friendster.com
Gab: gab.com
Gaia Online: gaiaonline.com
Geni.com: geni.com
GitHub: github.com
Google+: plus.google.com url.google.com com.google.android.apps.plus
gree: gree.jp
Habbo: habbo.com
Hacker News: news.ycombinator.com
hi5: hi5.com
Hyves: hyves.nl
identi.ca: identi.ca
Instagram: instagram.com com.instagram.android
KakaoTalk: kakao.com com.kakao.talk
lang-8: lang-8.com
Last.fm: last.fm lastfm.ru lastfm.de lastfm.es lastfm.fr lastfm.it lastfm.jp lastfm.pl lastfm.com.br lastfm.se lastfm.com.tr
Lemmy: lemmy.world lemmy.ml
LINE: line.me jp.naver.line.android
LinkedIn: linkedin.com lnkd.in com.linkedin.android linkedin.android
Linktree: linktr.ee
LiveJournal: livejournal.ru livejournal.com
Lnk.Bio: lnk.bio
Lobsters: lobste.rs
Mastodon: mastodon.social mastodon.cloud mastodon.technology mastodon.xyz mastodon.at mastodon.art mamot.fr pawoo.net mstdn.io
  mstdn.jp friends.nico ro-mastodon.puyo.jp quey.org botsin.space social.tchncs.de knzk.me mastodont.cat bitcoinhackers.org
  fosstodon.org chaos.social cybre.space vis.social typo.social front-end.social hachyderm.io mastodon.online newsie.social
  mstdn.social indieweb.social sfba.social mas.to mstdn.party c.im mastodonapp.uk universeodon.com social.vivaldi.net
  ohai.social toot.community masto.ai mastodon.scot mastodon.world mastodon.nz graphics.social org.joinmastodon.android
  mastodon.eus mastodon.jalgi.eus tkm.eus infosec.exchange
Medium: medium.com
MeinVZ: meinvz.net
MeWe: mewe.com
MissEvan: missevan.com
Mixi: mixi.jp
MoiKrug.ru: moikrug.ru
Multiply: multiply.com
my.mail.ru: my.mail.ru
MyHeritage: myheritage.com
MyLife: mylife.ru
Myspace: myspace.com
myYearbook: myyearbook.com
Nasza-klasa.pl: nk.pl
Netlog: netlog.com
Nextdoor: nextdoor.{}
Odnoklassniki: odnoklassniki.ru ok.ru
Orkut: orkut.com
Peepeth: peepeth.com
Pinterest: pinterest.{} pinterest.info pin.it com.pinterest
Pixelfed: pixelfed.social pixelfed.de pxlmo.com metapixl.com pix.toot.wales pixelfed.uno pixey.org
Plaxo: plaxo.com
Product Hunt: producthunt.com
Quora: quora.com
Qzone: qzone.qq.com
Reddit: reddit.com redd.it com.reddit.frontpage
Renren: renren.com
Skyrock: skyrock.com
Snapchat: snapchat.com com.snapchat.android
Sonico.com: sonico.com
SoundCloud: soundcloud.com gate.sc
SourceForge: sourceforge.net
Stack Exchange: stackexchange.com superuser.com serverfault.com askubuntu.com
StackOverflow: stackoverflow.com
StudiVZ: studivz.net
StumbleUpon: stumbleupon.com
Substack: substack.com
Tagged: login.tagged.com
Taringa!: taringa.net
Telegram: web.telegram.org telegram.org t.me org.telegram.messenger org.telegram.messenger.web
Threads: threads.net threads.com com.instagram.barcelona
TikTok: tiktok.com com.zhiliaoapp.musically com.ss.android.ugc.trill
Truth Social: truthsocial.com
Tuenti: tuenti.com
Tumblr: tumblr.com t.umblr.com com.tumblr
Twitcast: twitcasting.tv
Twitter: twitter.com t.co x.com com.twitter.android
V2EX: v2ex.com
Viadeo: viadeo.com
Viber: viber.com com.viber.voip
Vkontakte: vk.com vk.ru vkontakte.ru com.vkontakte.android
vkrugudruzei.ru: vkrugudruzei.ru
WAYN: wayn.com
WeChat: wechat.com mp.weixin.qq.com open.weixin.qq.com channels.weixin.qq.com com.tencent.mm
WeeWorld: weeworld.com
Weibo: weibo.com weibo.cn t.cn
WhatsApp: whatsapp.com wa.me com.whatsapp com.whatsapp.w4b
Workplace: workplace.com
Xanga: xanga.com
Xiaohongshu: xiaohongshu.com xhslink.com
XING: xing.com
Zhihu: zhihu.com
`
