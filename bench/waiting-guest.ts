/** What became of a guest's card. */
export interface CardStory {
  readonly jobId: string
  /** Milliseconds since 1970. */
  readonly sentAtMs: number
  /** Milliseconds since 1970: the picture is there. */
  readonly shownAtMs: number
  /** Requests from sending to the picture, both included. Subscriptions and preflights are none. */
  readonly requests: number
  /** How long a worker had the card, where the guest can tell. */
  readonly paintingMs: number | undefined
  /** The first time that the guest was promised. */
  readonly told: { readonly atMs: number; readonly etaMs: number } | undefined
}

/** A guest with a card in mind, before a real kiosk or in a process among many. */
export interface WaitingGuest {
  readonly kind: 'kiosk' | 'client'
  /** Takes the guest to where only sending is left. */
  prepare(patienceMs?: number): Promise<void>
  /** Asks for the card; done once the ticket is there. */
  send(): Promise<void>
  /** Waits for the card. @throws when it does not come. */
  story(patienceMs: number): Promise<CardStory>
  /** Lets the next guest come. */
  endTurn(): Promise<void>
  /** Requests so far. */
  requests(): number
  close(): Promise<void>
}
