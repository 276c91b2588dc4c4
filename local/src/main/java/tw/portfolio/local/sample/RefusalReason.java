package tw.portfolio.local.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What can be wrong with a file that calls itself a document. Name and claimed type always look
 * right: only the content tells. (A file whose checksum is not the announced one needs no file of
 * its own: announce another checksum.)
 */
public enum RefusalReason {
  /** A Windows program renamed to {@code .jpg}. Only its headers: it can't run. */
  RENAMED_EXE {
    @Override
    SampleFile spoil(byte[] pdf, long serial) {
      byte[] program =
          ByteBuffer.allocate(512)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put("MZ".getBytes(US_ASCII))
              .putInt(0x3C, 0x80)
              .put(0x40, "This program cannot be run in DOS mode.".getBytes(US_ASCII))
              .put(0x80, "PE\0\0".getBytes(US_ASCII))
              .putShort(0x84, (short) 0x8664)
              .put(0x100, SerialStamp.serialText(serial).getBytes(US_ASCII))
              .array();
      return new SampleFile("活動照片.jpg", "image/jpeg", program);
    }
  },

  /**
   * The first two thirds of a PDF, as after a broken connection: no {@code startxref}, no {@code
   * %%EOF}.
   */
  TRUNCATED_PDF {
    @Override
    SampleFile spoil(byte[] pdf, long serial) {
      return new SampleFile(
          "期末報告_未傳完.pdf", "application/pdf", Arrays.copyOf(pdf, pdf.length / 3 * 2));
    }
  },

  /** A web page with a script, called {@code .jpg}. */
  HTML_CALLED_JPG {
    @Override
    SampleFile spoil(byte[] pdf, long serial) {
      String page =
          """
          <!DOCTYPE html>
          <html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>校外教學照片</title></head>
          <body><p>這是網頁，不是圖片。</p><script>document.title = "%s";</script></body></html>
          """
              .formatted(SerialStamp.serialText(serial));
      return new SampleFile("校外教學照片.jpg", "image/jpeg", page.getBytes(UTF_8));
    }
  },

  /** A good PDF with a ZIP archive behind its end: two formats in one file. */
  PDF_WITH_ZIP_APPENDED {
    @Override
    SampleFile spoil(byte[] pdf, long serial) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(pdf);
      out.writeBytes(zip());
      return new SampleFile("專題研究_成果.pdf", "application/pdf", out.toByteArray());
    }
  };

  abstract SampleFile spoil(byte[] pdf, long serial);

  private static byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      ZipEntry entry = new ZipEntry("附件.txt");
      // A fixed local time: the same serial must give the same bytes on every machine.
      entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
      zip.putNextEntry(entry);
      zip.write("夾帶的檔案\n".getBytes(UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
