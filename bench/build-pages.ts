import { buildPages } from '../demo/next-server'

// The part of `npm start` that builds the pages, alone: a process of its own, because it builds where it runs.
console.log(await buildPages())
