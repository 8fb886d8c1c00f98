/** The interface's few signs, drawn here so that no icon font is fetched. */
import { html, type TemplateResult } from 'lit'

const icon = (path: string): TemplateResult => html`
  <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
    <path d=${path} />
  </svg>
`

export const ICONS = {
  search: icon('M8.8 14.6a5.8 5.8 0 1 0 0-11.6a5.8 5.8 0 0 0 0 11.6zM13 13l4.2 4.2'),
  close: icon('M5 5l10 10M15 5L5 15'),
  plus: icon('M10 4v12M4 10h12'),
  minus: icon('M4 10h12'),
  fit: icon('M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4'),
  document: icon('M5 2.5h7l3.5 3.5v11.5h-10.5zM11.5 2.5v4h4M7.5 10h5.5M7.5 13.3h5.5'),
  filter: icon('M3 5h14M5.5 10h9M8 15h4'),
  centre: icon('M10 3v3M10 14v3M3 10h3M14 10h3M10 12.5a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5z'),
  info: icon('M10 17.5a7.5 7.5 0 1 0 0-15a7.5 7.5 0 0 0 0 15zM10 9.2v4.6M10 6.3v.2'),
  outline: icon('M3 5h2M8 5h9M3 10h2M8 10h9M3 15h2M8 15h9'),
  undo: icon('M7.5 4L3.5 8l4 4M4 8h8a4.5 4.5 0 0 1 0 9h-3'),
  redo: icon('M12.5 4l4 4l-4 4M16 8h-8a4.5 4.5 0 0 0 0 9h3'),
  theme: icon('M10 17a7 7 0 1 0 0-14a7 7 0 0 0 0 14zM10 3v14M10 6a4 4 0 0 1 0 8'),
  bookmark: icon('M5.5 3h9v14l-4.5-3.6l-4.5 3.6z'),
  up: icon('M5 12.5l5-5l5 5'),
  upload: icon('M10 13V3.5M6 7.2l4-3.9l4 3.9M3.5 13.5v3h13v-3'),
  remove: icon('M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11h7.4l.8-11M8.6 8.6v5M11.4 8.6v5'),
  down: icon('M5 7.5l5 5l5-5'),
} as const
