/** Work that is done once for each thing that stands still; what it gave goes with the thing. */
export function onceFor<Thing extends object, Made>(work: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { value: Made }>();
  return (thing) => {
    const known = made.get(thing);
    if (known) return known.value;
    const value = work(thing);
    made.set(thing, { value });
    return value;
  };
}
