import { synthesizeBackend } from './local-backend'

console.log(`Synthesized in ${await synthesizeBackend(console.log)}`)
