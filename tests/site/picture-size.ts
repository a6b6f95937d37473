/** Bytes that begin a JPEG's frame header (ISO 10918-1, B.2.2); C4, C8 and CC begin other segments. */
const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Width and height of a picture in px.
 * @throws Error when it is neither PNG nor JPEG
 */
export function pictureSize(picture: Uint8Array): [width: number, height: number] {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  if (view.getUint32(0) === 0x89504e47) return [view.getUint32(16), view.getUint32(20)];
  if (view.getUint16(0) !== 0xffd8) throw new Error('neither PNG nor JPEG');
  let at = 2;
  while (!isFrameHeader(view.getUint8(at + 1))) at += 2 + view.getUint16(at + 2);
  return [view.getUint16(at + 7), view.getUint16(at + 5)];
}
