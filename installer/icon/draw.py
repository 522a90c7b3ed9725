#!/usr/bin/env python3
"""Draws the PNG, ICO and ICNS pictures beside it from losslab.svg: installer/icon/draw.py

Needs Python 3 and rsvg-convert (Debian: librsvg2-bin). Both containers hold PNG pictures as they are:
ICO since Windows Vista (a header, one entry of 16 bytes a picture, the pictures), ICNS since macOS 10.7
(a header, then type, length and picture, big-endian).
"""

import struct
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
WINDOWS = [16, 24, 32, 48, 64, 128, 256]
MACOS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512,
         b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}
LINUX = [16, 24, 32, 48, 64, 128, 256]


def png(size):
    command = ["rsvg-convert", f"--width={size}", f"--height={size}", str(HERE / "losslab.svg")]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def ico(sizes):
    pictures = [png(size) for size in sizes]
    offset = 6 + 16 * len(sizes)
    entries = b""
    for size, picture in zip(sizes, pictures):
        # A side of 256 does not fit into its byte and is written as 0.
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(pictures)


def icns(sizes):
    parts = b""
    for kind, size in sizes.items():
        picture = png(size)
        parts += kind + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


for side in LINUX:
    (HERE / f"losslab-{side}.png").write_bytes(png(side))
(HERE / "losslab.ico").write_bytes(ico(WINDOWS))
(HERE / "losslab.icns").write_bytes(icns(MACOS))
