/** Without which no line needs to be looked at. */
export const STRAY = 'SIPDIS'

/**
 * A caption in front of a line of text: `SIPDIS secretary of the railway`. Message software of 2006-2007 put it in
 * front of lines that begin with Secretary. Groups: the blanks before it, the caption.
 */
export const STRAY_IN_FRONT = /^( {0,4})(SIPDIS) {1,3}(?=[Ss](?:ecretar|ECRETAR))/
