import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { PersistenceManager } from './fauxqs'

/**
 * The SQLite file of objects and messages. fauxqs 2.4.1 cannot write down that a message became visible again:
 * it would erase the receive count, which SQLite refuses. A class, because that one method is replaced.
 *
 * What was acknowledged outlives a `kill -9`, but not a power cut: SQLite waits for the disk at checkpoints only, because
 * 20 ms for every message would make the local cloud slower than what it stands for.
 */
export class StoreFile extends PersistenceManager {
  readonly #database: DatabaseSync
  readonly #makeVisible: StatementSync

  constructor(directory: string) {
    super(directory)
    this.#database = new DatabaseSync(join(directory, 'fauxqs.db'))
    // The one of fauxqs itself is private by its types only.
    for (const database of [this.#database, Reflect.get(this, 'db')]) {
      if (database instanceof DatabaseSync) database.exec('PRAGMA synchronous = NORMAL')
    }
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
