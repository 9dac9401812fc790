/** Signs that nobody sees, or that do something to a terminal or to the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** As it may go to a terminal: control characters of a record become blanks, column for column. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (sign) => ' '.repeat([...sign].length))
}

/** The same for readers that must not be misled: each such sign by its number, `<U+202E>`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`)
}

/** Of several lines, each. */
export function visibleEach(text: string): string {
  return text.split('\n').map(visible).join('\n')
}
