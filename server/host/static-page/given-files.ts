import { element, part } from './elements.ts'

/** Files that are dropped anywhere on the page, or chosen. */
export function givenFiles(take: (files: readonly File[]) => void): void {
  const input = part<HTMLInputElement>('files')
  part('choose').addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    take([...(input.files ?? [])])
    // The same file again is a choice again.
    input.value = ''
  })
  // Before the editor, which would write what is dropped into the text.
  const capture = { capture: true }
  addEventListener(
    'dragover',
    (event) => {
      if (hasFiles(event)) event.preventDefault()
    },
    capture,
  )
  addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      take([...(event.dataTransfer?.files ?? [])])
    },
    capture,
  )
}

/** Where the browser saves what is downloaded. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  element('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
