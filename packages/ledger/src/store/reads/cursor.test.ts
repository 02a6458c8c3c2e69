import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.ts';

test('a cursor is read back as the place it was made of', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), fc.string(), (createdAt, id) => {
      expect(decodeCursor(encodeCursor({ createdAt, id }))).toEqual({ createdAt: createdAt + 0, id });
    }),
  );
});

test('anything else is refused, and never otherwise than by an error that says so', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ name: 'InvalidCursorError' }) as Error);
    }),
  );
});
