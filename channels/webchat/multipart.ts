const ACTIVITY = /^content-type:\s*application\/vnd\.microsoft\.activity\b/im;

/**
 * Finds the activity in the head of an upload (`multipart/form-data`; the client puts it first, as a part of its own
 * type and, misleadingly, with a file name). The files behind it may be cut off.
 * @returns the parsed JSON, or undefined when there is none.
 */
export function activityOfUpload(contentType: string, head: Buffer): unknown {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  for (const part of head.toString('utf8').split(`--${mark}`).slice(1, -1)) {
    const gap = part.indexOf('\r\n\r\n');
    if (gap === -1 || !ACTIVITY.test(part.slice(0, gap))) continue;
    try {
      return JSON.parse(part.slice(gap + 4));
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
  return undefined;
}
