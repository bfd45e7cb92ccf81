import { useState, type DragEvent } from "react";

/** A place where files are dropped. */
interface DropArea {
  /** True while something is dragged over it. */
  readonly over: boolean;
  readonly dragEvents: Readonly<
    Record<"onDragEnter" | "onDragOver" | "onDragLeave" | "onDrop", (event: DragEvent) => void>
  >;
}

/**
 * Takes what is dropped. Entering is accepted like staying: a drop that follows at once, where what is under
 * the pointer has just changed, would be refused by the browser. Coming to something inside is no leaving.
 */
export function useDropArea(take: (transfer: DataTransfer) => void): DropArea {
  const [over, setOver] = useState(false);

  function accept(event: DragEvent) {
    event.preventDefault();
    setOver(true);
  }
  function leave({ currentTarget, relatedTarget }: DragEvent) {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer);
  }

  return {
    over,
    dragEvents: { onDragEnter: accept, onDragOver: accept, onDragLeave: leave, onDrop: drop },
  };
}
