/** A mail as it is sent: the same words twice, for programs that show HTML and for those that do not. */
export interface DrawnMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/** Where the links of a mail lead. They are the only addresses in it: nothing is loaded, and nothing is told by opening it. */
export interface MailLinks {
  readonly dashboard: string
  /** Where the reader chooses what they get. */
  readonly settings: string
  /** Undefined where the mail comes once, because somebody asked for it. */
  readonly unsubscribe?: string
}
