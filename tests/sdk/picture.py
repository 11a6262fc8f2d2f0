"""PNGs without any library."""

import random
import struct
import zlib


def png(width, height):
    """A sky above a meadow."""
    rows = []
    for y in range(height):
        color = (120, 170, 230) if y < height * 0.6 else (90, 160, 70)
        rows.append(bytes(color) * width)
    return encode(width, height, rows)


def noise(width, height):
    """A picture that cannot be compressed."""
    source = random.Random(7)
    return encode(width, height, [source.randbytes(3 * width) for _ in range(height)])


def encode(width, height, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
