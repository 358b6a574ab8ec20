/** `id-ID`, `id_ID` → `id`; `in` was its code before 1989, and some systems and sites keep to it. */
export function languageCode(lang: string): string {
  const code = lang.toLowerCase().split(/[-_]/)[0] ?? ''
  return code === 'in' ? 'id' : code
}
