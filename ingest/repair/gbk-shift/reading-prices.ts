/** What a reading costs beside its words: −ln of how likely such damage is, found on damaged texts of our own. */

/** A '?' is damage rather than a question mark. */
export const DAMAGE = 9
/** The run ends where nothing shows it. */
export const UNMARKED_END = 11
export const END = 1.5
/** A reading that its gloss contradicts. */
export const AGAINST_GLOSS = 14
/** Pairs vanish often, but a reading without one is simpler. */
export const VANISHED = 0.3
/** A character of which no byte is shown. */
export const NOTHING_SHOWN = 0.5
/** Latin words are rare among Chinese ones, full-width letters, which shifted bytes may seem to be, still more. */
export const LETTER = 5
export const FULL_WIDTH_LETTER = 13
/** A letter right behind a mark of damage is mostly the second byte of a character. */
export const STRAY = 15
/** A character in the other script than the text. */
export const FOREIGN = 4
/** The marker stands for an ASCII character too, and which one only the words can tell. */
export const SWALLOWING = 6
/** What has to follow a character that fills a gap costs at least this. */
export const FILLING = 3
