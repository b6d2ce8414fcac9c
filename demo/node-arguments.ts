/**
 * How Node.js runs a booth, as `npm start` does.
 *
 * - Functions that rest keep their compiled code, as on Lambda, where one that rests is frozen: the first guest after a
 *   pause would wait while V8 compiles anew what it has cleared away.
 * - Each of some thirty threads collects its garbage itself: V8 would start helpers for each, and a guest's request would
 *   share the processor with them.
 */
export const boothNodeArguments = ['--no-flush-bytecode', '--single-threaded-gc', '--import', 'tsx'] as const
