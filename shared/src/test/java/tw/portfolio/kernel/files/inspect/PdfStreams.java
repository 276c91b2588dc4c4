package tw.portfolio.kernel.files.inspect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.Deflater;

/** Streams of PDFs, one char a byte, encoded in every way that readers undo. */
final class PdfStreams {
  private PdfStreams() {}

  static String stream(String dictionary, String data) {
    return "<<%s/Length %d>>\nstream\n%s\nendstream".formatted(dictionary, data.length(), data);
  }

  /** What readers take for several objects, the first of them with this number. */
  static String packed(int number, String... objects) {
    StringBuilder head = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < objects.length; i++) {
      head.append(number + i).append(' ').append(body.length()).append(' ');
      body.append(objects[i]).append(' ');
    }
    return head.append(body).toString();
  }

  /** The entries of a dictionary of such a stream. */
  static String packing(int number, String... objects) {
    String content = packed(number, objects);
    int first = content.length() - String.join(" ", objects).length() - 1;
    return "/Type/ObjStm/N %d/First %d".formatted(objects.length, first);
  }

  static String deflated(String content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content.getBytes(StandardCharsets.ISO_8859_1));
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  static String hex(String content) {
    return HexFormat.of().formatHex(content.getBytes(StandardCharsets.ISO_8859_1)) + ">";
  }

  static String ascii85(String content) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < content.length(); at += 4) {
      int count = Math.min(4, content.length() - at);
      long group = 0;
      for (int i = 0; i < 4; i++) {
        group = group << 8 | (i < count ? content.charAt(at + i) : 0);
      }
      char[] digits = new char[5];
      for (int i = 4; i >= 0; i--) {
        digits[i] = (char) ('!' + group % 85);
        group /= 85;
      }
      String five = new String(digits);
      out.append(count == 4 && five.equals("!!!!!") ? "z" : five.substring(0, count + 1));
    }
    return out.append("~>").toString();
  }

  /** Runs that are none: each as it is. */
  static String runs(String content) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < content.length(); at += 128) {
      String run = content.substring(at, Math.min(content.length(), at + 128));
      out.append((char) (run.length() - 1)).append(run);
    }
    return out.append((char) 128).toString();
  }

  /** Rows of eight columns, each told as what it differs from the one above (PNG's up). */
  static String predicted(String content) {
    String padded = content + " ".repeat((8 - content.length() % 8) % 8);
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < padded.length(); row += 8) {
      out.append((char) 2);
      for (int at = row; at < row + 8; at++) {
        out.append((char) ((padded.charAt(at) - (row == 0 ? 0 : padded.charAt(at - 8))) & 0xFF));
      }
    }
    return out.toString();
  }

  /** Characters with zeros in front, as PDF writes what is not ASCII. */
  static String utf16(String text) {
    StringBuilder hex = new StringBuilder("<FEFF");
    text.chars().forEach(c -> hex.append(String.format(Locale.ROOT, "%04X", c)));
    return hex.append('>').toString();
  }
}
