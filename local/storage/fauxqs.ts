import type { FastifyInstance } from 'fastify'
import { buildApp, type BuildAppOptions } from '../../node_modules/fauxqs/dist/app.js'

/*
 * The stores inside fauxqs. Its package exports only a ready-made server, which listens on every interface and
 * keeps its stores to itself; hence these deep imports, and hence its exact version in package.json.
 */
export { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js'
export { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js'
export { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js'
export { SqsStore, type SqsQueue } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js'

/** Makes the HTTP server over the stores, not yet listening. (The package's own type of it does not resolve.) */
export const createStoreServer: (options: BuildAppOptions) => FastifyInstance = buildApp
