/**
 * How Node.js runs a booth, as `npm start` does.
 *
 * - Functions that rest keep their compiled code, as on Lambda, where one that rests is frozen: the first guest after a
 *   pause would wait while V8 compiles anew what it has cleared away.
 * - Each of some thirty threads collects its garbage itself: V8 would start helpers for each, and a guest's request would
 *   share the processor with them.
 * - V8's second optimizing compiler (Turbofan), which is for code that runs hot for long, stays away: a booth works for a
 *   tenth of a second at a time, and there that compiler took a sixth of both processors, for code that was done before it
 *   was.
 */
export const boothNodeArguments = [
  '--no-flush-bytecode',
  '--single-threaded-gc',
  '--no-turbofan',
  '--import',
  'tsx',
] as const
