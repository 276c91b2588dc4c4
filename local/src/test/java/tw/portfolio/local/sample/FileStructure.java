package tw.portfolio.local.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Walks the five formats and says in words what is wrong; an empty list means sound from first byte
 * to last.
 */
final class FileStructure {
  private static final Pattern XREF_ENTRY = Pattern.compile("(\\d{10}) \\d{5} ([nf]) ?\r?\n");

  private FileStructure() {}

  static List<String> faultsOf(SampleFile file) {
    return switch (file.mediaType()) {
      case "application/pdf" -> pdf(file.content());
      case "image/jpeg" -> jpg(file.content());
      case "image/png" -> png(file.content());
      case "audio/mpeg" -> mp3(file.content());
      case "video/mp4" -> mp4(file.content());
      default -> List.of("unknown type " + file.mediaType());
    };
  }

  private static List<String> pdf(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    List<String> faults = new ArrayList<>();
    if (!text.startsWith("%PDF-1.")) {
      faults.add("no PDF header");
    }
    Matcher end = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*\\z").matcher(text);
    if (!end.find()) {
      faults.add("does not end in startxref and %%EOF");
      return faults;
    }
    int xref = Integer.parseInt(end.group(1));
    if (!text.startsWith("xref\n", xref)) {
      faults.add("startxref points elsewhere");
      return faults;
    }
    Matcher entries = XREF_ENTRY.matcher(text);
    entries.region(xref, text.length());
    int number = 0;
    while (entries.find()) {
      int offset = Integer.parseInt(entries.group(1));
      if (entries.group(2).equals("n") && !text.startsWith(number + " 0 obj", offset)) {
        faults.add("object " + number + " is not at " + offset);
      }
      number++;
    }
    return faults;
  }

  private static List<String> jpg(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getShort(0) != (short) 0xFFD8) {
      return List.of("no SOI");
    }
    if (in.getShort(bytes.length - 2) != (short) 0xFFD9) {
      return List.of("no EOI at the end");
    }
    int at = 2;
    while (in.getShort(at) != (short) 0xFFDA) {
      if (bytes[at] != (byte) 0xFF) {
        return List.of("no marker at " + at);
      }
      at += 2 + Short.toUnsignedInt(in.getShort(at + 2));
    }
    for (int i = at; i < bytes.length - 2; i++) {
      if (in.getShort(i) == (short) 0xFFD9) {
        return List.of("EOI before the end");
      }
    }
    return List.of();
  }

  private static List<String> png(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getLong() != 0x89504E470D0A1A0AL) {
      return List.of("no PNG signature");
    }
    String type = "";
    while (in.hasRemaining()) {
      if (type.equals("IEND")) {
        return List.of("bytes after IEND");
      }
      int length = in.getInt();
      CRC32 crc = new CRC32();
      crc.update(bytes, in.position(), 4 + length);
      type = new String(bytes, in.position(), 4, ISO_8859_1);
      in.position(in.position() + 4 + length);
      if (in.getInt() != (int) crc.getValue()) {
        return List.of("wrong CRC of " + type);
      }
    }
    return type.equals("IEND") ? List.of() : List.of("ends in " + type);
  }

  /**
   * MPEG-2 layer III, 48 kbit/s, 22.05 kHz (what the sample is): 144·bitrate/2/rate bytes a frame,
   * plus padding.
   */
  private static List<String> mp3(byte[] bytes) {
    int at = 0;
    if (new String(bytes, 0, 3, ISO_8859_1).equals("ID3")) {
      at = 10 + (bytes[6] << 21 | bytes[7] << 14 | bytes[8] << 7 | bytes[9]);
      int frame = ByteBuffer.wrap(bytes).getInt(14);
      if (10 + 10 + frame != at) {
        return List.of("ID3 frame does not fill its tag");
      }
    }
    int frames = 0;
    while (at < bytes.length) {
      if (bytes[at] != (byte) 0xFF || (bytes[at + 1] & 0xFE) != 0xF2) {
        return List.of("no frame sync at " + at);
      }
      int padding = bytes[at + 2] >> 1 & 1;
      at += 72 * 48_000 / 22_050 + padding;
      frames++;
    }
    return at == bytes.length && frames > 100 ? List.of() : List.of("broken last frame");
  }

  private static List<String> mp4(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    List<String> boxes = new ArrayList<>();
    int at = 0;
    while (at <= bytes.length - 8 && in.getInt(at) >= 8) {
      boxes.add(new String(bytes, at + 4, 4, ISO_8859_1));
      at += in.getInt(at);
    }
    if (at != bytes.length) {
      return List.of("boxes do not add up to the file");
    }
    return boxes.getFirst().equals("ftyp") && boxes.contains("moov") && boxes.contains("mdat")
        ? List.of()
        : List.of("boxes are " + boxes);
  }
}
