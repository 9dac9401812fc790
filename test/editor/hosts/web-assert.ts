/** What tests use of `node:assert/strict`, where there is no Node. */

class AssertionError extends Error {}

function fail(said: string, message: string | undefined): never {
  throw new AssertionError(message === undefined ? said : `${message}: ${said}`)
}

function shown(value: unknown): string {
  return JSON.stringify(value, undefined, 1) ?? String(value)
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => key in b && same(a[key as keyof typeof a], b[key as keyof typeof b]))
}

const assert = {
  ok(value: unknown, message?: string): void {
    if (!value) fail(`${shown(value)} is not true`, message)
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(`${shown(actual)} is not ${shown(expected)}`, message)
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (!same(actual, expected)) fail(`${shown(actual)}\nis not\n${shown(expected)}`, message)
  },
  match(text: string, pattern: RegExp, message?: string): void {
    if (!pattern.test(text)) fail(`${shown(text)} does not match ${pattern}`, message)
  },
}

// As the module that it stands for is imported.
export default assert
