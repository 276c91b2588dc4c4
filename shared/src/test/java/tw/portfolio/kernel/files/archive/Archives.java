package tw.portfolio.kernel.files.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** Archives byte by byte, so that they can say anything of themselves. */
final class Archives {
  static final String PASSWORD = "213303-收訖";

  private final List<Packed> entries = new ArrayList<>();

  private Archives() {}

  /**
   * An entry as it is written.
   *
   * @param name as bytes
   * @param flags general purpose flags
   * @param method how it says it is packed
   * @param content the packed bytes
   * @param packed how many it says there are
   * @param size to what it says they swell
   * @param crc its CRC-32
   * @param attributes its external attributes
   * @param extra its extra fields
   */
  record Packed(
      String name,
      int flags,
      int method,
      String content,
      long packed,
      long size,
      long crc,
      int attributes,
      String extra) {
    Packed flagged(int flag) {
      return new Packed(name, flags | flag, method, content, packed, size, crc, attributes, extra);
    }

    Packed by(int other) {
      return new Packed(name, flags, other, content, packed, size, crc, attributes, extra);
    }

    Packed saying(long otherSize) {
      return new Packed(name, flags, method, content, packed, otherSize, crc, attributes, extra);
    }

    Packed of(int mode) {
      return new Packed(name, flags, method, content, packed, size, crc, mode, extra);
    }
  }

  static Archives empty() {
    return new Archives();
  }

  /** Adds a file with UTF-8 in its name. */
  Archives with(String name, String content) {
    return with(name, content, UnaryOperator.identity());
  }

  Archives with(String name, String content, UnaryOperator<Packed> change) {
    return with(
        name.getBytes(StandardCharsets.UTF_8),
        content.getBytes(StandardCharsets.UTF_8),
        packed -> change.apply(packed.flagged(1 << 11)));
  }

  Archives with(byte[] name, byte[] content, UnaryOperator<Packed> change) {
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] deflated = deflated(content);
    entries.add(
        change.apply(
            new Packed(
                text(name),
                0,
                8,
                text(deflated),
                deflated.length,
                content.length,
                crc.getValue(),
                0,
                "")));
    return this;
  }

  /** Bytes as a text of which each character is one. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] deflated(byte[] content) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[content.length + 64];
      int length = deflater.deflate(buffer);
      return Arrays.copyOf(buffer, length);
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> places = new ArrayList<>();
    for (Packed entry : entries) {
      places.add(out.size());
      out.writeBytes(local(entry));
      out.writeBytes(bytes(entry.content()));
    }
    int start = out.size();
    for (int i = 0; i < entries.size(); i++) {
      out.writeBytes(central(entries.get(i), places.get(i)));
    }
    int length = out.size() - start;
    out.writeBytes(end(entries.size(), length, start));
    return out.toByteArray();
  }

  static byte[] local(Packed entry) {
    return little(30 + entry.name().length())
        .putInt(0x04034B50)
        .putShort((short) 20)
        .putShort((short) entry.flags())
        .putShort((short) entry.method())
        .putInt(0x5A21_0000)
        .putInt((int) entry.crc())
        .putInt((int) entry.packed())
        .putInt((int) entry.size())
        .putShort((short) entry.name().length())
        .putShort((short) 0)
        .put(bytes(entry.name()))
        .array();
  }

  static byte[] central(Packed entry, int place) {
    return little(46 + entry.name().length() + entry.extra().length())
        .putInt(0x02014B50)
        .putShort((short) (3 << 8 | 20))
        .putShort((short) 20)
        .putShort((short) entry.flags())
        .putShort((short) entry.method())
        .putInt(0x5A21_0000)
        .putInt((int) entry.crc())
        .putInt((int) entry.packed())
        .putInt((int) entry.size())
        .putShort((short) entry.name().length())
        .putShort((short) entry.extra().length())
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(entry.attributes())
        .putInt(place)
        .put(bytes(entry.name()))
        .put(bytes(entry.extra()))
        .array();
  }

  static byte[] end(int number, int length, int start) {
    return little(22)
        .putInt(0x06054B50)
        .putInt(0)
        .putShort((short) number)
        .putShort((short) number)
        .putInt(length)
        .putInt(start)
        .putShort((short) 0)
        .array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** An archive as a program writes it, with each file encrypted as is said, or not at all. */
  @SafeVarargs
  static byte[] encrypted(Map.Entry<String, Optional<EncryptionMethod>>... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, PASSWORD.toCharArray())) {
      for (Map.Entry<String, Optional<EncryptionMethod>> file : files) {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(file.getKey());
        parameters.setEncryptFiles(file.getValue().isPresent());
        file.getValue().ifPresent(parameters::setEncryptionMethod);
        parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(parameters);
        zip.write(("content of " + file.getKey()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
