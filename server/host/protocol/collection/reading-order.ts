import { type CableNumber, solidSeries } from '../../../language/collection/record/cable-number.ts'

/** An open text: its file, and the cables that it cites. */
export interface OpenFile {
  readonly path: string
  readonly cited: readonly CableNumber[]
}

/**
 * Files in the order in which they are worth reading: those that are open, then those that bear in their name the
 * number of a cable that an open one cites, then what lies beside them, then all others as they came. What is opened
 * while they are read changes what comes next.
 *
 * @param open asked before each file; the same list for as long as the same texts are open
 */
export function* readingOrder<T extends { readonly name: string }>(
  files: readonly T[],
  open: () => readonly OpenFile[],
): Generator<T> {
  let [left, at] = [files, 0]
  let seen: readonly OpenFile[] = []
  for (;;) {
    const now = open()
    if (now !== seen) {
      seen = now
      left = sorted(left.slice(at), now)
      at = 0
    }
    const next = left[at++]
    if (!next) return
    yield next
  }
}

function sorted<T extends { readonly name: string }>(files: readonly T[], open: readonly OpenFile[]): readonly T[] {
  const names = new Set(open.map(({ path }) => path))
  const folders = new Set(open.map(({ path }) => folderOf(path)))
  const cited = new Set(open.flatMap((each) => each.cited.map(({ series, number }) => `${series} ${number}`)))
  const groups: [T[], T[], T[], T[]] = [[], [], [], []]
  for (const file of files) {
    if (names.has(file.name)) groups[0].push(file)
    else if (numbersIn(file.name).some((number) => cited.has(number))) groups[1].push(file)
    else if (folders.has(folderOf(file.name))) groups[2].push(file)
    else groups[3].push(file)
  }
  return groups.flat()
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')))
}

/** `09KABUL123_a.txt`, `2009-the-hague-000123.cable`: a series and a number behind it. */
function numbersIn(path: string): readonly string[] {
  const name = path.slice(folderOf(path).length + 1)
  return [...name.matchAll(SERIES_AND_NUMBER)].map(
    ([, series = '', digits = '']) => `${solidSeries(series)} ${Number(digits)}`,
  )
}

const SERIES_AND_NUMBER = /([A-Za-z][A-Za-z ._-]{1,30}?)[ ._-]?(\d{1,8})(?!\d)/g
