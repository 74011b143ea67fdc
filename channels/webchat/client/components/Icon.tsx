/** Drawings of 24 by 24, in the colour of the text around them. */
const paths = {
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'M12 5v14M6 13l6 6 6-6',
  chevron: 'M9 6l6 6-6 6',
  phone: 'M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  map: 'M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.800 7 11 7 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  open: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  share: 'M12 3v12M7.500 7 12 3l4.500 4M5 12v8h14v-8',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  listen: 'M4 9v6h4l5 4V5L8 9zM16.500 9a4 4 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7z',
  microphone: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4',
  good: 'M7 11v9H4v-9zM7 11l4-8c1.500 0 2.500 1 2.500 2.500L13 9h5.500a2 2 0 0 1 2 2.300l-1 6.500a2.500 2.500 0 0 1-2.500 2.200H7',
  bad: 'M7 13V4H4v9zM7 13l4 8c1.500 0 2.500-1 2.500-2.500L13 15h5.500a2 2 0 0 0 2-2.300l-1-6.500A2.500 2.500 0 0 0 17 4H7',
  warning: 'M12 4 2.500 20h19zM12 10v4M12 17h.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 8h.01',
  baby: 'M12 20a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 6c0-2 1-3 2.500-3M9.500 12h.01M14.500 12h.01M9.500 15.500c1.500 1.300 3.500 1.300 5 0',
  heart: 'M12 20S4 15 4 9.500A4.300 4.300 0 0 1 12 7a4.300 4.300 0 0 1 8 2.500C20 15 12 20 12 20z',
  card: 'M3 6h18v12H3zM7 14h4M7 10h2M14 10h4M14 14h4',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  shop: 'M4 9l1.500-5h13L20 9M4 9v11h16V9M4 9h16M9 20v-6h6v6',
  land: 'M3 20h18M5 20V9l7-5 7 5v11M9 12h6M9 16h6',
  shield: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6zM9 12l2 2 4-4',
  flower:
    'M12 14a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 8V4M12 14v7M15 11h4M5 11h4M12 21c0-3 3-4 5-4M12 21c0-3-3-4-5-4',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  wide: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  narrow: 'M20 10h-6V4M14 10l6-6M4 14h6v6M10 14l-6 6',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 1.5 }: { name: string; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={`${size}em`} height={`${size}em`} aria-hidden="true">
      <path d={name in paths ? paths[name as IconName] : paths.info} />
    </svg>
  );
}
