/**
 * A test for paths: `*` and `?` within a name, `**` for any number of folders, `{a,b}` for choices. Without a
 * slash the pattern means the name of a file, in any folder. Undefined for a pattern with too many choices, or
 * longer than a path can be.
 *
 * Written here rather than taken from a library, since those make regular expressions of patterns, and one
 * with many stars can then hang whoever opens the folder it came with. This takes time in the product of
 * the lengths, whatever the pattern.
 */
export function pathGlob(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined
  const choices = expand(pattern.replace(/^\.\//, '/'))
  if (!choices) return undefined
  const globs = choices.map((choice) => {
    if (!choice.includes('/')) return ['**', choice]
    const parts = choice.replace(/^\//, '').split('/')
    // `drafts/**` is what lies in drafts, not a file of that name.
    return parts.at(-1) === '**' ? [...parts, '*'] : parts
  })
  return (path) => {
    const names = path.split('/')
    return globs.some((glob) => matchesPath(glob, names))
  }
}

const LONGEST_PATTERN = 4096
const MOST_CHOICES = 64

/** The pattern with every choice made; braces do not nest. Undefined when that would be too many. */
function expand(pattern: string): readonly string[] | undefined {
  let made = ['']
  let at = 0
  for (const { 0: braces, 1: inner = '', index } of pattern.matchAll(/\{([^{}]*,[^{}]*)\}/g)) {
    const before = pattern.slice(at, index)
    const choices = inner.split(',')
    if (made.length * choices.length > MOST_CHOICES) return undefined
    made = made.flatMap((start) => choices.map((choice) => start + before + choice))
    at = index + braces.length
  }
  return made.map((start) => start + pattern.slice(at))
}

/** Folders and name against those of the pattern; `**` stands for any number of folders. */
function matchesPath(glob: readonly string[], names: readonly string[]): boolean {
  return matchesRun(
    glob,
    names,
    (part) => part === '**',
    (part, name) => matchesName([...part], [...name]),
  )
}

function matchesName(glob: readonly string[], name: readonly string[]): boolean {
  return matchesRun(
    glob,
    name,
    (part) => part === '*',
    (part, character) => part === '?' || part === character,
  )
}

/**
 * Matches two runs, where some items of the first stand for any number of the second. Goes back to the last
 * such item only, which is enough: what an earlier one could take more, the last one can take as well.
 */
function matchesRun(
  glob: readonly string[],
  run: readonly string[],
  isAny: (part: string) => boolean,
  matchesOne: (part: string, item: string) => boolean,
): boolean {
  let at = 0
  let any = -1
  let anyFrom = 0
  for (let item = 0; item < run.length; ) {
    const part = glob[at]
    if (part !== undefined && isAny(part)) {
      any = at++
      anyFrom = item
    } else if (part !== undefined && matchesOne(part, run[item] ?? '')) {
      at++
      item++
    } else if (any >= 0) {
      at = any + 1
      item = ++anyFrom
    } else return false
  }
  while (at < glob.length && isAny(glob[at] ?? '')) at++
  return at === glob.length
}
