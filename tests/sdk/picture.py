"""A PNG without any library."""

import struct
import zlib


def png(width, height):
    """A sky above a meadow."""
    rows = []
    for y in range(height):
        color = (120, 170, 230) if y < height * 0.6 else (90, 160, 70)
        rows.append(b"\0" + bytes(color) * width)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")
