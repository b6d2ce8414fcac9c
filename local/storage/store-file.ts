import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { PersistenceManager } from './fauxqs'

const FILE = 'fauxqs.db'

/**
 * The SQLite file of objects and messages. fauxqs 2.4.1 cannot write down that a message became visible again:
 * it would erase the receive count, which SQLite refuses. A class, because that one method is replaced.
 *
 * What was acknowledged outlives a `kill -9`, but not a power cut: SQLite waits for the disk at checkpoints only, because
 * 20 ms for every message would make the local cloud slower than what it stands for. Its pages are large, because most
 * of what it keeps are pictures: one is written in half the time, and the disk is waited for after some fifty of them
 * instead of three.
 */
export class StoreFile extends PersistenceManager {
  readonly #database: DatabaseSync
  readonly #makeVisible: StatementSync

  constructor(directory: string) {
    super(withLargePages(directory))
    this.#database = new DatabaseSync(join(directory, FILE))
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

/** SQLite takes the size of a page from whoever makes the file, so it is made before fauxqs opens it. */
function withLargePages(directory: string): string {
  const file = join(directory, FILE)
  if (existsSync(file)) return directory
  const database = new DatabaseSync(file)
  database.exec('PRAGMA page_size = 65536; PRAGMA journal_mode = WAL')
  database.close()
  return directory
}
