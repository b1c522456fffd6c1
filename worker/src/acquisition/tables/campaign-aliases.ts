/**
 * How people write a source in `utm_source`, after the host of the site they mean. Lower case; spaces, dots and
 * underscores count as `-`. A trailing `ads` or `ad` is understood without being listed; `!` marks the other ways to
 * say that the click was paid for.
 */
export const CAMPAIGN_ALIASES = `
google.com: google !adwords !google-adwords !adwords-google
bing.com: bing msn !bing-cpc
duckduckgo.com: duckduckgo ddg duck-duck-go
search.yahoo.com: yahoo
ecosia.org: ecosia
yandex.com: yandex !yandex-direct
baidu.com: baidu
search.naver.com: naver
qwant.com: qwant
search.brave.com: brave brave-search
startpage.com: startpage
kagi.com: kagi
facebook.com: facebook fb meta messenger msg
instagram.com: instagram ig insta
threads.com: threads
twitter.com: twitter tw x
linkedin.com: linkedin li linked-in
reddit.com: reddit
pinterest.com: pinterest pin
tiktok.com: tiktok tik-tok tt
snapchat.com: snapchat snap
whatsapp.com: whatsapp wa whats-app
t.me: telegram tg
discord.com: discord
bsky.app: bluesky bsky
mastodon.social: mastodon
tumblr.com: tumblr
quora.com: quora
vk.com: vk vkontakte
wechat.com: wechat weixin
weibo.com: weibo
xing.com: xing
producthunt.com: producthunt product-hunt
news.ycombinator.com: hackernews hacker-news hn
stackoverflow.com: stackoverflow stack-overflow
github.com: github
medium.com: medium
substack.com: substack
linktr.ee: linktree
youtube.com: youtube yt
vimeo.com: vimeo
twitch.tv: twitch
dailymotion.com: dailymotion
amazon.com: amazon
ebay.com: ebay
etsy.com: etsy
idealo.de: idealo
geizhals.at: geizhals
pricerunner.com: pricerunner
shopping.google.com: google-shopping googleshopping
criteo.com: criteo
outbrain.com: outbrain
taboola.com: taboola
mail.google.com: gmail
outlook.live.com: outlook hotmail
chatgpt.com: chatgpt openai chat-gpt
claude.ai: claude
perplexity.ai: perplexity
gemini.google.com: gemini google-gemini bard
copilot.microsoft.com: copilot microsoft-copilot bing-chat
chat.deepseek.com: deepseek
grok.com: grok
phind.com: phind
chat.mistral.ai: mistral le-chat
wikipedia.org: wikipedia
slack.com: slack
`
