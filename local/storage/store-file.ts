import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { PersistenceManager } from './fauxqs'

/**
 * The SQLite file of objects and messages. fauxqs 2.4.1 cannot write down that a message became visible again:
 * it would erase the receive count, which SQLite refuses. A class, because that one method is replaced.
 */
export class StoreFile extends PersistenceManager {
  readonly #database: DatabaseSync
  readonly #makeVisible: StatementSync

  constructor(directory: string) {
    super(directory)
    this.#database = new DatabaseSync(join(directory, 'fauxqs.db'))
    this.#makeVisible = this.#database.prepare(
      'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
    )
  }

  override updateMessageReady(messageId: string): void {
    this.#makeVisible.run(messageId)
  }

  override close(): void {
    this.#database.close()
    super.close()
  }
}
