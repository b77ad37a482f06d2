import { audioTypeOf } from './audio-kind';

describe('the kind of an uploaded file', () => {
  it('is told by its first bytes', () => {
    expect(audioTypeOf(Buffer.from('ID3\u0004rest'))).toBe('audio/mpeg');
    expect(audioTypeOf(Buffer.from([0xff, 0xfb, 0x90, 0x00]))).toBe('audio/mpeg');
    expect(audioTypeOf(Buffer.from('\0\0\0\x20ftypM4A '))).toBe('audio/mp4');
    expect(audioTypeOf(Buffer.from('OggS\0'))).toBe('audio/ogg');
  });

  it('is nothing for pages, pictures and empty files', () => {
    expect(audioTypeOf(Buffer.from('<!doctype html>'))).toBeUndefined();
    expect(audioTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBeUndefined();
    expect(audioTypeOf(Buffer.alloc(0))).toBeUndefined();
  });
});
