/** What tests ask of the extension's APIs from inside one of its pages. */
declare const chrome: typeof import('wxt/browser').browser
