/** Pictures already drawn; the one longest unseen makes room. What is being drawn is drawn once, however many ask. */
export class ChartCache {
  private readonly pictures = new Map<string, Promise<Buffer>>();

  /** @param most so many are kept */
  constructor(private readonly most = 64) {}

  picture(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.pictures.get(key);
    this.pictures.delete(key);
    const picture = known ?? draw();
    this.pictures.set(key, picture);
    // A failure is not kept: the next who asks may have better luck.
    picture.catch(() => this.pictures.delete(key));
    if (this.pictures.size > this.most) this.pictures.delete(this.pictures.keys().next().value ?? '');
    return picture;
  }
}
