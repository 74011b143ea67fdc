import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const compressed = promisify(deflate);

/** Red, green, blue and opacity of each point, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/**
 * Points as a PNG (https://www.w3.org/TR/png-3/). By zlib, which works beside the event loop; the drawing program's own
 * encoder would hold it up longer than the drawing itself.
 */
export async function toPng({ width, height, rgba }: Pixels): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, with opacity; the other three have one value each.
  header.set([8, 6, 0, 0, 0], 8);
  const data = await compressed(unfiltered(width, height, rgba));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter: none. */
function unfiltered(width: number, height: number, rgba: Uint8Array): Buffer {
  const line = width * 4;
  const rows = Buffer.alloc((line + 1) * height);
  for (let y = 0; y < height; y++) rows.set(rgba.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
  return rows;
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
