/** Runs `build` on the first call and hands out its value ever after. */
export function lazy<T>(build: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: build() }
    return made.value
  }
}
