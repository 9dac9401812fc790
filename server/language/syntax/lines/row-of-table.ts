/**
 * Where the cable begins on a line of a table in which it is a cell: behind `251,"2009-08-03","ZENDA","` or the `","`
 * between header and text stands the first line of either. What is before it is as blank as an indent.
 */
export function cellStart(plain: string): number {
  const first = plain.charCodeAt(0)
  if (first !== QUOTE && !(first >= ZERO && first <= NINE)) return 0
  const at = plain.lastIndexOf(OPENS_CELL, MOST_BEFORE)
  if (at < 0 || !OTHER_CELLS.test(plain.slice(0, at))) return 0
  BEGINS.lastIndex = at + OPENS_CELL.length
  return BEGINS.test(plain) ? BEGINS.lastIndex : 0
}

/** Whether a line is the first of a cell: the header of the next cable, wherever the one before it ends. */
export function opensCell({ plain, indent }: { readonly plain: string; readonly indent: number }): boolean {
  return plain.slice(0, indent).trimEnd().endsWith(OPENS_CELL)
}

const QUOTE = 34
const ZERO = 48
const NINE = 57
const OPENS_CELL = ',"'
const MOST_BEFORE = 400
/** Cells before it, or the end of one; a sentence in quotation marks has neither. */
const OTHER_CELLS = /^"?$|^\d{1,12}$|^\d{1,12},|",/
/** VZCZC, a date-time group, a level: nothing else of a cable is the first line of a header or of a text. */
const BEGINS =
  /(?=VZCZC|[ZOPR] {1,2}\d{6}Z|(?:UNCLAS|UNCLASSIFIED|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|TOP SECRET)(?:\/\/| [A-Z0-9])|C O N F I D|S E C R E T|T O P {1,2}S|L I M I T E D)/y
