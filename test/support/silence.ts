/** A frame of silence: MPEG 1, layer III, 128 kbit/s, 44.1 kHz, mono; 1152 samples, 26.1 ms (ISO/IEC 11172-3, section 2.4.1). */
const frame = new Uint8Array(417)
frame.set([0xff, 0xfb, 0x90, 0xc4])

/** An MP3 in which nothing is said. */
export function silence(seconds: number): Uint8Array {
  const frames = Math.ceil((seconds * 44_100) / 1152)
  const bytes = new Uint8Array(frames * frame.length)
  for (let index = 0; index < frames; index += 1) bytes.set(frame, index * frame.length)
  return bytes
}
