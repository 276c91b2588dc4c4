package tw.portfolio.kernel.sheet.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tw.portfolio.school.Window;

/**
 * A workbook of ours with another time of its making, so that the same cells give the same bytes:
 * the library that writes it takes the machine's clock.
 */
public final class StableWorkbook {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

  private static final int DIRECTORY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;

  private final byte[] workbook;
  private final ByteBuffer numbers;

  private StableWorkbook(byte[] workbook) {
    this.workbook = workbook;
    this.numbers = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The same workbook as if it had been made then.
   *
   * @param workbook what our own tables write; nothing else is read
   * @throws IllegalArgumentException if it is no archive
   * @throws IOException if a part of it can't be read
   */
  public static byte[] of(byte[] workbook, Instant made) throws IOException {
    return new StableWorkbook(workbook).made(made);
  }

  /** By the directory: the library's data descriptors are Excel's, which no stream reads. */
  private byte[] made(Instant made) throws IOException {
    LocalDateTime time =
        LocalDateTime.ofInstant(made, Window.TAIPEI).truncatedTo(ChronoUnit.SECONDS);
    ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      int end = end();
      int at = numbers.getInt(end + 16);
      for (int left = numbers.getShort(end + 10); left > 0; left--) {
        if (numbers.getInt(at) != DIRECTORY) {
          throw new IllegalArgumentException("The workbook's directory is broken");
        }
        int nameBytes = numbers.getShort(at + 28);
        String name = new String(workbook, at + 46, nameBytes, StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        copy(zip, at, name, made);
        zip.closeEntry();
        at += 46 + nameBytes + numbers.getShort(at + 30) + numbers.getShort(at + 32);
      }
    }
    return out.toByteArray();
  }

  private int end() {
    for (int at = workbook.length - END_BYTES; at >= 0; at--) {
      if (numbers.getInt(at) == END) {
        return at;
      }
    }
    throw new IllegalArgumentException("The workbook is no archive");
  }

  private void copy(ZipOutputStream zip, int at, String name, Instant made) throws IOException {
    int local = numbers.getInt(at + 42);
    int from = local + 30 + numbers.getShort(local + 26) + numbers.getShort(local + 28);
    Inflater inflater = new Inflater(true);
    try (InputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(workbook, from, numbers.getInt(at + 20)), inflater)) {
      if (name.equals(PROPERTIES)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String then = "$1" + made.truncatedTo(ChronoUnit.SECONDS);
        zip.write(CREATED.matcher(text).replaceAll(then).getBytes(StandardCharsets.UTF_8));
      } else {
        in.transferTo(zip);
      }
    } finally {
      inflater.end();
    }
  }
}
