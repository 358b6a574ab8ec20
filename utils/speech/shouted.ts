/** Whether a line is in capitals throughout: then its short words are no initials. */
export function isShouted(text: string): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  const great = text.match(/\p{Lu}/gu)?.length ?? 0
  return great > 12 && great > small
}
