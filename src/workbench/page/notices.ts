/** How long a sentence of ordinary length stays, in milliseconds; longer ones stay longer. */
const SHORTEST = 4_000;
const PER_CHARACTER = 120;

/** Shows one sentence at a time at the foot of the page; the answer says the next. */
export function notices(place: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    place.textContent = text;
    place.hidden = false;
    const hide = (): void => void (place.hidden = true);
    timer = setTimeout(hide, Math.max(SHORTEST, text.length * PER_CHARACTER));
  };
}
