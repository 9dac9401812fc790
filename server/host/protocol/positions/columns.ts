/** From columns of one kind to those of the core, and back, in one line. A column behind the end stays as far behind it. */
export interface Columns {
  readonly toUnits: (text: string, column: number) => number
  readonly fromUnits: (text: string, units: number) => number
}

/** The ways to count that are not the core's own. */
export const columnsOf: Readonly<Record<string, Columns>> = {
  'utf-8': counting((code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)),
  'utf-32': counting(() => 1),
}

/** @param size what a character counts; half of a pair that stands alone is a character as well */
function counting(size: (code: number) => number): Columns {
  return {
    toUnits(text, column) {
      let [units, counted] = [0, 0]
      while (units < text.length && counted < column) {
        const code = text.codePointAt(units) ?? 0
        counted += size(code)
        // A column inside a character means the character.
        if (counted > column) return units
        units += code > 0xffff ? 2 : 1
      }
      return units + Math.max(0, column - counted)
    },
    fromUnits(text, units) {
      let [at, counted] = [0, 0]
      while (at < text.length && at < units) {
        const code = text.codePointAt(at) ?? 0
        const width = code > 0xffff ? 2 : 1
        if (at + width > units) return counted
        counted += size(code)
        at += width
      }
      return counted + Math.max(0, units - at)
    },
  }
}
