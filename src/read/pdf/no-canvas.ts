/**
 * The library looks for a canvas, and warns where there is none; no page is drawn here, so that these names are enough. To be
 * imported before it.
 */
for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, {value: class {}, configurable: true})
}

export {}
