import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { z } from 'zod';
import type { Hotline } from '../../definition';
import { type Color, contrast, HEX_COLOR, lightenedFor } from './color';

/** Words on the colour are white; WCAG 2.2 asks for this contrast (1.4.3). */
const READABLE = 4.5;
/** What cards are drawn on in the dark; `client/chat.css` has the same. */
const DARK_CARD: Color = '#1a232c';
/** More than is asked for: words on chips stand on a ground that is a little lighter. */
const READABLE_IN_THE_DARK = 7;
const EMBLEM_BYTES = 100 * 1024;

/** Kinds of pictures that an emblem may be. */
export const emblemTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The settings that give the chat a city's face. */
export const lookSettings = {
  /** After the city's hotline unless given. */
  WEBCHAT_NAME: z.string().trim().min(1).max(40).optional(),
  /** The city's own name unless given. */
  WEBCHAT_CITY: z.string().trim().min(1).max(40).optional(),
  WEBCHAT_COLOR: z
    .string()
    .regex(HEX_COLOR, 'must be a colour such as #0b4f8a')
    .refine((color) => !HEX_COLOR.test(color) || contrast(color as Color, '#ffffff') >= READABLE, {
      message: `is too light for white words on it: their contrast must be at least ${READABLE}`,
    })
    .default('#0b4f8a'),
  WEBCHAT_EMBLEM: z
    .string()
    .min(1)
    .refine((file) => extname(file) in emblemTypes, 'must be a file that ends in .svg, .png or .webp')
    .refine((file) => existsSync(file), 'names a file that is not there')
    .refine(
      (file) => !existsSync(file) || statSync(file).size <= EMBLEM_BYTES,
      `must be at most ${EMBLEM_BYTES} bytes`,
    )
    .optional(),
};

export interface Look {
  /** Name of the assistant, and of the city that it speaks for. */
  name: string;
  city: string;
  color: Color;
  /** Path of a picture. */
  emblem?: string;
}

/** Where nobody says which hotline it is. */
export const usualHotline: Hotline = { name: '1022', called: 'tổng đài 1022', label: '1022', phone: '1022' };

/** How the assistant is called that belongs to a hotline. */
export function assistantOf({ name }: Pick<Hotline, 'name'>): string {
  return `Trợ lý ${name}`;
}

export const usualLook: Look = {
  name: assistantOf(usualHotline),
  city: 'Đà Nẵng',
  color: lookSettings.WEBCHAT_COLOR.parse(undefined) as Color,
};

/** The style that carries the colour: as it is on light ground, lighter in the dark. */
export function lookStyle({ color }: Look): string {
  const inTheDark = lightenedFor(color, DARK_CARD, READABLE_IN_THE_DARK);
  return (
    `:root{--brand:${color};--brand-ink:${color}}` +
    `@media (prefers-color-scheme:dark){:root{--brand-ink:${inTheDark}}}`
  );
}
