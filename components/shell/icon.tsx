/** Outlines on a 24-unit grid, drawn with a stroke of the text's colour. */
const paths = {
  archive: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  ahead: 'M9 5l7 7-7 7',
  aheadFar: 'M6 5l7 7-7 7M13 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  backFar: 'M18 5l-7 7 7 7M11 5l-7 7 7 7',
  bookmark: 'M7 4h10v16l-5-4-5 4z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  down: 'M5 9l7 7 7-7',
  external: 'M13 5h6v6M19 5l-9 9M16 14v5H5V8h5',
  filter: 'M4 6h16M7 12h10M10.5 18h3',
  help: 'M9 9.5a3 3 0 1 1 4.2 2.75c-.8.35-1.2.9-1.2 1.75v.5M12 18h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  highlight: 'M14.5 4.5l5 5L11 18H6v-5zM4 21h16',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  listen:
    'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v6H5.5A1.5 1.5 0 0 1 4 18.5zM20 14h-3v6h1.5a1.5 1.5 0 0 0 1.5-1.5z',
  look: 'M3 18l4.5-12L12 18M4.5 14h6M21 18v-6.5M21 14.75a2.75 2.75 0 1 0-5.5 0 2.75 2.75 0 1 0 5.5 0',
  markdown: 'M3 6h18v12H3zM6 15V9l3 3 3-3v6M17 9v6M14.5 12.5L17 15l2.5-2.5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  note: 'M5 4h14v16l-4-3H5zM8.5 8.5h7M8.5 12h5',
  options: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 0 0-4 0',
  outline: 'M4 6h.01M8 6h12M4 12h.01M8 12h12M4 18h.01M8 18h12',
  page: 'M4 9V4h5M20 15v5h-5M15 4h5v5M9 20H4v-5',
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5l11 7-11 7z',
  panel: 'M4 5h16v14H4zM14 5v14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  quote: 'M10 7H5v5h4c0 2-1.2 3.5-3.5 4.2M19 7h-5v5h4c0 2-1.2 3.5-3.5 4.2',
  star: 'M12 4l2.5 5.2 5.7.8-4.1 4 1 5.6-5.1-2.7-5.1 2.7 1-5.6-4.1-4 5.7-.8z',
  tag: 'M4 4h8l8 8-8 8-8-8zM8.5 8.5h.01',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5L20 20',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5',
  up: 'M5 15l7-7 7 7',
  unread: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z'
} as const

export type IconName = keyof typeof paths

interface IconProps {
  name: IconName
  isFilled?: boolean
}

/** A picture beside words that say the same; silent for screen readers. */
export function Icon({ name, isFilled = false }: IconProps) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.6 : 1.6}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
