#!/bin/sh
# Makes the sample files from the sources beside this script.
# Needs weasyprint, fonttools, qpdf, librsvg2-bin, imagemagick, ffmpeg and the Noto Sans CJK fonts.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../src/main/resources/sample/files"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$out"

rsvg-convert "$here/chart.svg" -o "$tmp/chart-full.png"
convert-im6.q16 "$tmp/chart-full.png" -strip +dither -colors 32 -define png:color-type=3 "$tmp/chart.png"
cp "$here/report.html" "$tmp/report.html"
# Only the characters of the report: the embedded fonts stay small. Index 3 of the collection is the TC face.
for w in Regular Bold; do
  pyftsubset "/usr/share/fonts/opentype/noto/NotoSansCJK-$w.ttc" --font-number=3 --no-hinting --desubroutinize \
    --layout-features= --text-file="$here/report.html" --output-file="$tmp/$w.otf"
done
weasyprint "$tmp/report.html" "$tmp/report.pdf"
# A classic cross-reference table and a plain-text info dictionary: the serial is put there later.
qpdf --object-streams=disable --compress-streams=y --recompress-flate --compression-level=9 \
  --deterministic-id "$tmp/report.pdf" "$out/report.pdf"

rsvg-convert "$here/poster.svg" -o "$tmp/poster.png"
convert-im6.q16 "$tmp/poster.png" -strip -background white -flatten -quality 80 "$out/poster.jpg"

rsvg-convert "$here/diagram.svg" -o "$tmp/diagram.png"
convert-im6.q16 "$tmp/diagram.png" -strip -background white -flatten +dither -colors 48 \
  -define png:color-type=3 "$out/diagram.png"

# Four seconds: an A minor chord that fades, no metadata tag (the serial's tag is put in front later).
ffmpeg -nostdin -loglevel error -y -f lavfi \
  -i "sine=f=220:d=4,volume=0.5[a];sine=f=261.63:d=4,volume=0.5[b];sine=f=329.63:d=4,volume=0.5[c];[a][b][c]amix=inputs=3,afade=t=in:d=0.2,afade=t=out:st=3:d=1" \
  -map_metadata -1 -fflags +bitexact -flags:a +bitexact -ac 1 -ar 22050 -c:a libmp3lame -b:a 48k \
  -id3v2_version 0 -write_xing 0 "$out/presentation.mp3"

# Three seconds of the moving test picture with a soft tone.
ffmpeg -nostdin -loglevel error -y -f lavfi -i "testsrc2=s=320x240:r=12:d=3" -f lavfi -i "sine=f=440:d=3,volume=0.3" \
  -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact \
  -c:v libx264 -preset veryslow -crf 34 -pix_fmt yuv420p -c:a aac -b:a 32k -ac 1 -ar 22050 \
  -movflags +faststart "$out/experiment.mp4"
