/** Where an event's line is kept; every change is pushed to waiting kiosks. */
export interface LineStore {
  /** The next number of the line, each given once however many ask at the same time. */
  takeTicket(eventId: string): Promise<number>
  /** The next visitor number, likewise. */
  takeUserNumber(eventId: string): Promise<number>
  /** A worker started this ticket. */
  recordStart(eventId: string, ticket: number): Promise<void>
  /** A card took this long to make. */
  recordDuration(eventId: string, processingMs: number): Promise<void>
}
