/** A URI taken apart far enough to tell what lies inside what. */
export interface UriPath {
  /** Scheme and authority: `file://`, `vscode-vfs://github`. */
  readonly origin: string
  /** Decoded names from the root on; empty names are left out. */
  readonly names: readonly string[]
}

/**
 * Editors write one and the same file as `file:///c%3A/a` and `file:///C:/a`; here both are one. A text that
 * is no URI has its own origin, so that nothing lies inside it.
 */
export function uriPath(uri: string): UriPath {
  const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)/i.exec(uri)
  if (!parts) return { origin: uri, names: [] }
  const [, scheme = '', authority = '', path = ''] = parts
  const names = path.split('/').filter((name) => name !== '')
  return {
    origin: `${scheme.toLowerCase()}://${authority.toLowerCase()}`,
    names: names.map((name, index) => (index === 0 ? lowerDrive(decode(name)) : decode(name))),
  }
}

/** The names from a folder down to what lies inside it; undefined for anything outside, and for the folder itself. */
export function namesInside(folder: UriPath, inner: UriPath): readonly string[] | undefined {
  const depth = folder.names.length
  const isInside =
    folder.origin === inner.origin &&
    inner.names.length > depth &&
    folder.names.every((name, index) => name === inner.names[index])
  return isInside ? inner.names.slice(depth) : undefined
}

/** A URI again, encoded the same way wherever the path came from: fit for a key, and for a client. */
export function uriOf({ origin, names }: UriPath): string {
  return `${origin}/${names.map(encodeURIComponent).join('/')}`
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function lowerDrive(name: string): string {
  return /^[A-Z]:$/.test(name) ? name.toLowerCase() : name
}
