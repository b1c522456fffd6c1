/** Video sites by host, one a line; how a line is read stands in `../source-table.ts`. */
export const VIDEO_SITES = `
bilibili: bilibili.com b23.tv
Dailymotion: dailymotion.com dai.ly
Disney+: disneyplus.com
Douyu: douyu.com
Google Video: video.google.{}
Huya: huya.com
iQIYI: iqiyi.com iq.com
Kick: kick.com
Netflix: netflix.com
Niconico: nicovideo.jp nico.ms
Odysee: odysee.com
Rumble: rumble.com
TED: ted.com
Twitch: twitch.tv tv.twitch.android.app
Veoh: veoh.com
Vimeo: vimeo.com
Wistia: wistia.com
Youku: youku.com
YouTube: youtube.com youtu.be youtube-nocookie.com com.google.android.youtube
`
