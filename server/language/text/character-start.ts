/** The column, or the one before where it would cut a character of two UTF-16 units. */
export function characterStart(text: string, column: number): number {
  return isHalf(text.charCodeAt(column - 1), HIGH) && isHalf(text.charCodeAt(column), LOW) ? column - 1 : column
}

/** Where the character at a column ends; the column itself at the end of the text. */
export function characterEnd(text: string, column: number): number {
  const end = Math.min(column + 1, Math.max(column, text.length))
  return end > column && characterStart(text, end) < end ? end + 1 : end
}

/** Upper six bits of the first and of the second unit of a pair. */
const HIGH = 0xd800
const LOW = 0xdc00

function isHalf(code: number, half: number): boolean {
  return (code & 0xfc00) === half
}
