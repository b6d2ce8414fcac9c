import { mkdirSync } from 'node:fs'
import { S3Store, SnsStore, SqsStore } from './fauxqs'
import { StoreFile } from './store-file'

/** Objects and messages, kept in one SQLite file. */
export interface Stores {
  readonly objects: S3Store
  readonly messages: SqsStore
  /** Deletes every object and message; buckets and queues stay. */
  clear(): void
  close(): void
}

/** Opens the store of objects and messages. Whatever was acknowledged is there after a `kill -9`. */
export function openStores(directory: string, region: string): Stores {
  mkdirSync(directory, { recursive: true })
  const objects = new S3Store()
  const messages = new SqsStore()
  const persistence = new StoreFile(directory)
  // Loaded before they are told to write through: a queue written again would lose its messages.
  persistence.load(messages, new SnsStore(), objects)
  messages.persistence = persistence
  objects.persistence = persistence
  messages.region = region
  for (const queue of messages.allQueues()) {
    queue.persistence = persistence
    // Whoever was working on a message died with the cloud.
    for (const receiptHandle of [...queue.inflightMessages.keys()]) queue.changeVisibility(receiptHandle, 0)
  }
  return {
    objects,
    messages,
    clear: () => {
      messages.clearMessages()
      objects.clearObjects()
      persistence.clearMessagesAndObjects()
    },
    close: () => {
      messages.shutdown()
      persistence.close()
    },
  }
}
