import { posix } from 'node:path'

/**
 * The names of all files in `dist` that one of them loads, itself the first: at once or later.
 *
 * @param read gives the text of a file in `dist`
 */
export function bundleModules(name: string, read: (name: string) => string): readonly string[] {
  return behind(name, read, [])
}

/** What a bundle says to load something: `require("a")`, `from"b"`, `import"c"`, `import("./d")`. */
export const LOADED = /(?:\brequire\(|\bfrom ?|\bimport\(|\bimport ?)["']((?:node:)?[a-z_./][\w./-]*)["']/g

function behind(name: string, read: (name: string) => string, known: readonly string[]): readonly string[] {
  if (known.includes(name)) return known
  const next = [...read(name).matchAll(LOADED)].flatMap(([, module]) =>
    module?.startsWith('./') ? [posix.join(posix.dirname(name), module)] : [],
  )
  return next.reduce<readonly string[]>((all, each) => behind(each, read, all), [...known, name])
}
