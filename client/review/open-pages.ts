/** What makes the open pages anew: also where no text has changed, but what is known of the folder. */
export const openPages = new Set<() => void>()
