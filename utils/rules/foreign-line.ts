/** What lines of ad blockers' lists ask for that a reader of articles has no use for. */
export type ForeignProblem =
  | 'network' // `||ads.example^`: blocks addresses
  | 'script' // `##+js(…)`, `#%#…`, `##^script:…`: changes the page's scripts
  | 'style' // `##.a:style(…)`, `#$#…`: changes how the page looks
  | 'procedural' // `##.a:has-text(…)`: selectors that no browser knows
  | 'shape' // nothing that a list would hold

const procedural =
  /:(-abp-[\w-]+|has-text|contains|matches-[\w-]+|min-text-length|nth-ancestor|upward|xpath|watch-attr|others|if|if-not|shadow|properties)\(/

/** What a line asks for that is no rule of Bening's; null where it is simply wrong. */
export function foreignProblem(line: string): ForeignProblem | null {
  const body = /#@?[?$%]{0,2}#(.*)$/.exec(line)?.[1]
  if (body === undefined && /\$@?\$/.test(line)) return 'script'
  if (body === undefined) return isNetwork(line) ? 'network' : null
  if (/^\s*\+js\(/.test(body)) return 'script'
  if (/:(style|remove|remove-attr|remove-class)\(|\{[^}]*\}\s*$/.test(body)) return 'style'
  return procedural.test(body) ? 'procedural' : null
}

/** Blocks or allows addresses: `||host^`, `@@…`, `/path/`, `0.0.0.0 host`, a bare host. */
function isNetwork(line: string): boolean {
  return /^(@@|\|{1,2}|\/)|^[\w*.-]+[\^$*/]|^(0\.0\.0\.0|127\.0\.0\.1|::1?)\s|^[\w-]+(\.[\w-]+)+$/.test(line)
}
