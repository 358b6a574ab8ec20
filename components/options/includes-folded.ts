/** Whether a text has the sought words in it, case and outer white space aside; nothing sought is in every text. */
export function includesFolded(text: string, sought: string): boolean {
  return text.toLowerCase().includes(sought.trim().toLowerCase())
}
