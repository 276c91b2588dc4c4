package tw.portfolio.kernel.files.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a small PDF with a classic cross-reference table, the way Word and Chrome do. */
final class PdfBuilder {
  private final List<String> objects = new ArrayList<>();
  private String before = "";
  private String after = "\n";
  private int offsetBase;

  static PdfBuilder onePage() {
    return new PdfBuilder()
        .object("<</Type/Catalog/Pages 2 0 R>>")
        .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
  }

  PdfBuilder object(String body) {
    objects.add(body);
    return this;
  }

  PdfBuilder before(String text) {
    before = text;
    return this;
  }

  PdfBuilder offsetsFromHeader() {
    offsetBase = before.length();
    return this;
  }

  PdfBuilder after(String text) {
    after = text;
    return this;
  }

  byte[] build() {
    StringBuilder out = new StringBuilder(before).append("%PDF-1.7\n%\342\343\317\323\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(
          String.format(Locale.ROOT, "%010d 00000 n %n", out.length() - offsetBase)
              .replace("\r\n", "\n"));
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int xref = out.length() - offsetBase;
    int size = objects.size() + 1;
    out.append("xref\n0 ").append(size).append('\n').append(table);
    out.append("trailer\n<</Size ").append(size).append("/Root 1 0 R>>\nstartxref\n");
    out.append(xref).append("\n%%EOF").append(after);
    return Samples.latin1(out.toString());
  }
}
