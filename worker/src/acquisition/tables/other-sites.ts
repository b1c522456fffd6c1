/**
 * Sites that are none of the other kinds but have a name people know, or that would otherwise be taken for the search
 * engine they belong to. One a line; how a line is read stands in `../source-table.ts`.
 */
export const OTHER_SITES = `
Google Accounts: accounts.google.{}
Google Calendar: calendar.google.com
Google Docs: docs.google.com
Google Drive: drive.google.com
Google Groups: groups.google.{}
Google Play: play.google.com com.android.vending
Google Sites: sites.google.com
Microsoft Teams: teams.microsoft.com statics.teams.cdn.office.net teams.live.com
Notion: notion.so notion.site
Slack: slack.com slack-redir.net com.slack
Trello: trello.com
Wikipedia: wikipedia.org
`
