/** As much of a browser's XMLHttpRequest as the Direct Line client uses, on top of `fetch`. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  timeout = 0;
  responseType = '';
  responseText = '';
  response: unknown = null;
  withCredentials = false;
  onreadystatechange: (() => void) | null = null;
  onerror: ((error: unknown) => void) | null = null;
  ontimeout: (() => void) | null = null;
  readonly upload = {};
  private method = 'GET';
  private url = '';
  private readonly headers = new Headers();
  private readonly abortion = new AbortController();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  send(body?: string): void {
    const { method, headers } = this;
    fetch(this.url, { method, headers, signal: this.abortion.signal, ...(body !== undefined && { body }) })
      .then(async (answer) => {
        this.status = answer.status;
        this.responseText = await answer.text();
        this.response = this.responseText === '' ? null : JSON.parse(this.responseText);
        this.readyState = 4;
        this.onreadystatechange?.();
      })
      .catch((error: unknown) => this.onerror?.(error));
  }

  abort(): void {
    this.abortion.abort();
  }
}
