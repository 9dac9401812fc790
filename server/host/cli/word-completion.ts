import tab from '@bomb.sh/tab/commander'

/** By a name of its own: what a default export is called differs from one kind of module to another. */
export const completionOf = tab
