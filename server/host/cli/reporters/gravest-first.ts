import type { Arrangement } from './reporter.ts'

/**
 * Takes lines that begin with a digit, the gravest with 0, and gives them back gravest first, each kind in the order
 * in which it came, without the digit and with a comma between. Of more than may be, the last of the quietest
 * are left out, so that memory is bounded however much comes.
 *
 * @param mostLines lines that are kept
 * @param mostLength UTF-16 units of all that are kept
 */
export function gravestFirst(mostLines: number, mostLength: number): Arrangement {
  const kinds: string[][] = []
  const decoder = new TextDecoder()
  let [kept, length, leftOut] = [0, 0, 0]

  const dropQuietest = (): void => {
    const quietest = kinds.findLast((lines) => lines.length > 0)
    length -= quietest?.pop()?.length ?? 0
    kept--
    leftOut++
  }
  return {
    add(piece) {
      const text = typeof piece === 'string' ? piece : decoder.decode(piece)
      for (const line of text.split('\n')) {
        if (line === '') continue
        const kind = Number(line.charAt(0))
        for (let lower = kinds.length; lower <= kind; lower++) kinds.push([])
        kinds[kind]?.push(line.slice(1))
        kept++
        length += line.length - 1
        while (kept > mostLines || length > mostLength) dropQuietest()
      }
      return ''
    },
    end: () => ({ output: kinds.flat().join(',\n'), leftOut }),
  }
}
