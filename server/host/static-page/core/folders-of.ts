/** The folders that a file of the page lies in, the nearest first; the last is '', of files given by themselves. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return [...names.map((_, index) => names.slice(0, names.length - index).join('/')), '']
}
