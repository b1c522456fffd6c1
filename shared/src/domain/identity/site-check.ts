/** What can be found when a page of a site is looked at, and what its owner can do about it. A closed set. */
export const SITE_CHECKS = {
  right: 'The snippet is on the page and reports to this installation',
  other_domain: 'The page has the snippet of another site; set its data-domain to the domain of this one',
  other_collector: 'The snippet on the page reports to another place; paste the one that is shown here',
  not_found:
    'The page does not hold the snippet; paste it into the head. If a tag manager puts it in later, open the page in a browser: its first hit counts as proof',
  script_forbidden:
    'The snippet is there, but the Content-Security-Policy of the page forbids it; add the collector to script-src and connect-src',
  moved: 'The page sends its visitors to another host; add that as a further domain, or as a site of its own',
  turned_away:
    'The server turns programs away, so nothing can be said; open the page in a browser: its first hit counts as proof',
  no_page: 'The server answers, but not with a page; is there one at this path?',
  unreachable: 'The server cannot be reached, or does not answer in time',
  certificate: 'The certificate of the server is not valid for this name',
  no_such_name: 'The domain has no address; is it spelled right?',
  private_host:
    'The domain leads into a private network; whoever runs Gatecount can allow that with ALLOW_PRIVATE_HOSTS',
} as const

export type SiteCheck = keyof typeof SITE_CHECKS
