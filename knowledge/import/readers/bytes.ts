import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BadFileError, limits } from '../badFile';

/**
 * The bytes of a file, unpacked when it ends with .gz.
 * @throws BadFileError when it is missing, damaged or too big (unpacked)
 */
export async function openBytes(file: string): Promise<Readable> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new BadFileError(file, [{ what: 'there is no such file' }]);
  let read = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      const mebibytes = limits.fileBytes / 1024 / 1024;
      if (read > limits.fileBytes)
        done(new BadFileError(file, [{ what: `is larger than ${mebibytes} MiB unpacked` }]));
      else done(null, chunk);
    },
  });
  const source = createReadStream(file);
  const unpacked = /\.gz$/i.test(file) ? source.on('error', pass).pipe(createGunzip()) : source;
  unpacked.on('error', pass);
  return unpacked.pipe(limit);

  function pass(error: Error): void {
    limit.destroy(new BadFileError(file, [{ what: `cannot be read: ${error.message}` }]));
  }
}
