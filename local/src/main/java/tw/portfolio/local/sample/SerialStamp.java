package tw.portfolio.local.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes a serial into a file where its format has room for remarks, so that copies differ and stay
 * valid. One constant a format.
 */
enum SerialStamp {
  /** Fills the placeholder in the info dictionary; same length, so no cross-reference moves. */
  PDF {
    @Override
    byte[] stamp(byte[] original, String serial) {
      byte[] placeholder = serialText(0).getBytes(US_ASCII);
      byte[] stamped = original.clone();
      System.arraycopy(
          serial.getBytes(US_ASCII), 0, stamped, indexOf(original, placeholder), serial.length());
      return stamped;
    }
  },

  /** A COM segment after SOI and, where there is one, the JFIF APP0 that must come first. */
  JPG {
    @Override
    byte[] stamp(byte[] original, String serial) {
      boolean jfif = original[2] == (byte) 0xFF && original[3] == (byte) 0xE0;
      int at = jfif ? 4 + ByteBuffer.wrap(original).getShort(4) : 2;
      byte[] comment =
          ByteBuffer.allocate(4 + serial.length())
              .putShort((short) 0xFFFE)
              .putShort((short) (2 + serial.length()))
              .put(serial.getBytes(US_ASCII))
              .array();
      return insert(original, at, comment);
    }
  },

  /** A tEXt chunk before IEND. */
  PNG {
    @Override
    byte[] stamp(byte[] original, String serial) {
      byte[] body = ("tEXtComment\0" + serial).getBytes(US_ASCII);
      CRC32 crc = new CRC32();
      crc.update(body);
      byte[] chunk =
          ByteBuffer.allocate(body.length + 8)
              .putInt(body.length - 4)
              .put(body)
              .putInt((int) crc.getValue())
              .array();
      return insert(original, original.length - PNG_END_LENGTH, chunk);
    }
  },

  /** An ID3v2.3 tag with one TXXX frame at the start. */
  MP3 {
    @Override
    byte[] stamp(byte[] original, String serial) {
      byte[] body = ("\0serial\0" + serial).getBytes(US_ASCII);
      // Below 128, an ID3 "syncsafe" length is the same as a plain one.
      byte[] tag =
          ByteBuffer.allocate(20 + body.length)
              .put("ID3".getBytes(US_ASCII))
              .put(new byte[] {3, 0, 0})
              .putInt(10 + body.length)
              .put("TXXX".getBytes(US_ASCII))
              .putInt(body.length)
              .putShort((short) 0)
              .put(body)
              .array();
      return insert(original, 0, tag);
    }
  },

  /** A {@code free} box after the last one. */
  MP4 {
    @Override
    byte[] stamp(byte[] original, String serial) {
      byte[] box =
          ByteBuffer.allocate(8 + serial.length())
              .putInt(8 + serial.length())
              .put(("free" + serial).getBytes(US_ASCII))
              .array();
      return insert(original, original.length, box);
    }
  };

  /** Length, type and check of an empty IEND chunk. */
  private static final int PNG_END_LENGTH = 12;

  abstract byte[] stamp(byte[] original, String serial);

  /**
   * A copy of the file that no other serial gives.
   *
   * @throws IllegalArgumentException for a negative serial, or a PDF without the placeholder
   */
  byte[] copy(byte[] original, long serial) {
    if (serial < 0) {
      throw new IllegalArgumentException("serial must not be negative: " + serial);
    }
    return stamp(original, serialText(serial));
  }

  /** Always 27 characters: {@code SERIAL-} and 20 digits. */
  static String serialText(long serial) {
    String digits = Long.toString(serial);
    return "SERIAL-" + "0".repeat(20 - digits.length()) + digits;
  }

  private static int indexOf(byte[] content, byte[] sought) {
    for (int i = 0; i + sought.length <= content.length; i++) {
      if (Arrays.equals(content, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the file has no serial placeholder");
  }

  private static byte[] insert(byte[] original, int at, byte[] added) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + added.length);
    out.write(original, 0, at);
    out.write(added, 0, added.length);
    out.write(original, at, original.length - at);
    return out.toByteArray();
  }
}
