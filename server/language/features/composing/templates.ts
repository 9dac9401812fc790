/** A text with `<…>` around what is to be filled in: as plain text, and as a snippet. */
export function withPlaces(template: string): { readonly text: string; readonly snippet: string } {
  let count = 0
  const parts = template.split(/<([^<>]{0,80})>/)
  return {
    text: parts.join(''),
    snippet: parts.map((part, index) => (index % 2 === 0 ? escaped(part) : `\${${++count}:${escaped(part)}}`)).join(''),
  }
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
