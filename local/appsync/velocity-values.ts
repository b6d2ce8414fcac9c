import { isDeepStrictEqual } from 'node:util'
import type { Values } from './resolver-context'

/** Something that a template reads by name and that is no JSON, as `$ctx` is. */
export abstract class HostObject {
  abstract read(name: string): unknown
  abstract write(name: string, value: unknown): void
}

/** Arguments are read as a template gives them; what is missing is undefined. */
type Method<T> = (self: T, first?: unknown, second?: unknown) => unknown
type Methods<T> = Readonly<Record<string, Method<T>>>

/** `java.util.Map`, as far as AppSync lets templates call it. */
const mapMethods: Methods<Values> = {
  clear: (map) => Object.keys(map).forEach((key) => delete map[key]),
  containsKey: (map, key) => Object.hasOwn(map, text(key)),
  containsValue: (map, value) => holds(Object.values(map), value),
  entrySet: (map) => Object.entries(map).map(([key, value]) => ({ key, value })),
  equals: (map, other) => isSame(map, other),
  get: (map, key) => memberOf(map, text(key)) ?? null,
  getOrDefault: (map, key, fallback) => memberOf(map, text(key)) ?? fallback,
  isEmpty: (map) => Object.keys(map).length === 0,
  keySet: (map) => Object.keys(map),
  put: (map, key, value) => (map[text(key)] = value ?? null),
  putAll: (map, other) => void Object.assign(map, other),
  remove: (map, key) => {
    const removed = memberOf(map, text(key)) ?? null
    delete map[text(key)]
    return removed
  },
  size: (map) => Object.keys(map).length,
  values: (map) => Object.values(map),
}

/** `java.util.List`. */
const listMethods: Methods<unknown[]> = {
  add: (list, value) => list.push(value ?? null) > 0,
  addAll: (list, others) => list.push(...listOf(others)) > 0,
  clear: (list) => void list.splice(0),
  contains: (list, value) => holds(list, value),
  containsAll: (list, others) => listOf(others).every((value) => holds(list, value)),
  get: (list, index) => list[Number(index)] ?? null,
  indexOf: (list, value) => list.findIndex((each) => isSame(each, value)),
  isEmpty: (list) => list.length === 0,
  remove: (list, at) => {
    const index = typeof at === 'number' ? at : list.findIndex((each) => isSame(each, at))
    return index < 0 ? null : (list.splice(index, 1)[0] ?? null)
  },
  removeAll: (list, others) => void list.splice(0, Infinity, ...without(list, listOf(others))),
  size: (list) => list.length,
  subList: (list, from, to) => list.slice(Number(from), Number(to)),
}

/** `java.lang.String`. */
const textMethods: Methods<string> = {
  concat: (self, other) => self + text(other),
  contains: (self, part) => self.includes(text(part)),
  endsWith: (self, part) => self.endsWith(text(part)),
  equals: (self, other) => self === other,
  indexOf: (self, part) => self.indexOf(text(part)),
  isEmpty: (self) => self.length === 0,
  lastIndexOf: (self, part) => self.lastIndexOf(text(part)),
  length: (self) => self.length,
  matches: (self, pattern) => new RegExp(`^(?:${text(pattern)})$`).test(self),
  replace: (self, part, replacement) => self.replaceAll(text(part), () => text(replacement)),
  replaceAll: (self, pattern, replacement) =>
    self.replaceAll(new RegExp(text(pattern), 'g'), text(replacement)),
  replaceFirst: (self, pattern, replacement) => self.replace(new RegExp(text(pattern)), text(replacement)),
  split: (self, pattern) => self.split(new RegExp(text(pattern))),
  startsWith: (self, part) => self.startsWith(text(part)),
  substring: (self, from, to) => self.substring(Number(from), to === undefined ? undefined : Number(to)),
  toLowerCase: (self) => self.toLowerCase(),
  toString: (self: string) => self,
  toUpperCase: (self) => self.toUpperCase(),
  trim: (self) => self.trim(),
}

const methodNames = new Set([mapMethods, listMethods, textMethods].flatMap((each) => Object.keys(each)))

/** Whether any value of a template has such a method. */
export function isMethodName(name: string): boolean {
  return methodNames.has(name)
}

/** `$value.name` or `$value["name"]`; undefined when it is not there. */
export function memberOf(value: unknown, name: string): unknown {
  if (value instanceof HostObject) return value.read(name)
  return isMap(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** `$value[at]`. */
export function itemOf(value: unknown, at: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[Number(at)] : memberOf(value, text(at))
}

/** `#set($value[at] = …)` and `#set($value.at = …)`. */
export function setItem(value: unknown, at: unknown, to: unknown): void {
  if (Array.isArray(value)) value[Number(at)] = to
  else if (value instanceof HostObject) value.write(text(at), to)
  else if (isMap(value)) value[text(at)] = to
}

/** `$value.name(…)`; undefined when the value has no such method. */
export function callMethod(value: unknown, name: string, args: readonly unknown[]): unknown {
  const own = memberOf(value, name)
  if (typeof own === 'function') return (own as (...args: readonly unknown[]) => unknown)(...args)
  const [first, second] = args
  if (Array.isArray(value)) return methodOf(listMethods, name)?.(value, first, second)
  if (typeof value === 'string') return methodOf(textMethods, name)?.(value, first, second)
  if (isMap(value)) return methodOf(mapMethods, name)?.(value, first, second)
  return undefined
}

function methodOf<T>(methods: Methods<T>, name: string): Method<T> | undefined {
  return Object.hasOwn(methods, name) ? methods[name] : undefined
}

/** What `#foreach` goes through: a list, or a map's values. */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return isMap(value) ? Object.values(value) : []
}

/** A list as it is; of all else nothing. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Everything is true but what is not there and `false`. */
export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false
}

/** Equal as Java's `equals`: by what is in it. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one ?? null, other ?? null)
}

export function holds(list: readonly unknown[], value: unknown): boolean {
  return list.some((each) => isSame(each, value))
}

export function without(list: readonly unknown[], others: readonly unknown[]): unknown[] {
  return list.filter((value) => !holds(others, value))
}

/** A value between text, as Java prints it. */
export function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`
  if (!isMap(value)) return String(value)
  const pairs = Object.entries(value).map(([key, inner]) => `${key}=${text(inner)}`)
  return `{${pairs.join(', ')}}`
}

/** A JSON value that a template may change without anybody else's seeing it. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]))
}

/** An object as JSON has them, wherever it was made; sets and dates pass through templates as they are. */
export function isMap(value: unknown): value is Values {
  return Object.prototype.toString.call(value) === '[object Object]'
}
