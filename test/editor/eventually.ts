/** Repeats a check until it holds; the last failure is thrown when it has not in ten seconds. */
export async function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((ends) => setTimeout(ends, 50))
    }
  }
}
