/** A page of a PDF: a picture that fills it. */
export interface Page {
  jpeg: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** A4 in points; a page is as large as fits into it, upright or across. */
const LONG = 842;
const SHORT = 595;

/**
 * Pictures as the pages of a PDF, and nothing else in it: no date, no place, no name of a program. The same pictures are
 * always the same bytes.
 */
export function pdf(pages: readonly Page[]): Uint8Array<ArrayBuffer> {
  const file = new Writer();
  file.text('%PDF-1.7\n');
  file.bytes(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  file.object('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, at) => `${3 + 3 * at} 0 R`).join(' ');
  file.object(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  for (const [at, { jpeg, width, height }] of pages.entries()) {
    const first = 3 + 3 * at;
    const [wide, high] = paper(width, height);
    const drawing = new TextEncoder().encode(`q ${wide} 0 0 ${high} 0 0 cm /P Do Q`);
    file.object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${first + 1} 0 R ` +
        `/Resources << /XObject << /P ${first + 2} 0 R >> >> >>`,
    );
    file.object(`<< /Length ${drawing.length} >>`, drawing);
    file.object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
        `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
  }
  return file.end();
}

/** How much a PDF of that many pages has around its pictures, at most. */
export function around(pages: number): number {
  return 400 + 700 * pages;
}

function paper(width: number, height: number): [wide: number, high: number] {
  const [most, least] = width > height ? [LONG, SHORT] : [SHORT, LONG];
  const scale = Math.min(most / width, least / height);
  return [Math.round(width * scale * 100) / 100, Math.round(height * scale * 100) / 100];
}

/** Objects one after the other, and the table that says where each begins. */
class Writer {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly begins: number[] = [];
  private length = 0;

  bytes(part: Uint8Array<ArrayBuffer>): void {
    this.parts.push(part);
    this.length += part.length;
  }

  text(part: string): void {
    this.bytes(new TextEncoder().encode(part));
  }

  object(dictionary: string, stream?: Uint8Array<ArrayBuffer>): void {
    this.begins.push(this.length);
    this.text(`${this.begins.length} 0 obj\n${dictionary}\n`);
    if (stream) {
      this.text('stream\n');
      this.bytes(stream);
      this.text('\nendstream\n');
    }
    this.text('endobj\n');
  }

  end(): Uint8Array<ArrayBuffer> {
    const table = this.length;
    const rows = this.begins.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.begins.length + 1;
    this.text(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`);
    this.text(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
