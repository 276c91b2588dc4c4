package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tells a PDF that asks for a password from one that merely restricts printing or copying. The
 * latter is encrypted too, with an empty user password, and opens for everybody: many certificates
 * are of that kind, so it is accepted.
 */
final class PdfEncryption {
  private static final int DICTIONARY_MAX = 4096;

  private PdfEncryption() {}

  /** Whether the file is encrypted and an empty password does not open it. */
  static boolean needsPassword(Bytes bytes, PdfTrailer trailer) {
    int key = bytes.indexOf("/Encrypt", trailer.from(), trailer.to());
    if (key < 0) {
      return false;
    }
    return dictionary(bytes, bytes.skipBlank(key + 8))
        .flatMap(dictionary -> lock(bytes, dictionary, trailer))
        .map(lock -> !lock.opensWithoutPassword())
        .orElse(true);
  }

  /** Where the encryption dictionary starts: here, or in the object that is named here. */
  private static Optional<Integer> dictionary(Bytes bytes, int at) {
    if (bytes.matches(at, "<<")) {
      return Optional.of(at);
    }
    OptionalLong number = PdfTokens.number(bytes, at);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    String wanted = number.getAsLong() + " 0 obj";
    int object = bytes.lastIndexOf(wanted, bytes.length());
    while (object > 0 && Character.isDigit(bytes.at(object - 1L))) {
      object = bytes.lastIndexOf(wanted, object + wanted.length() - 1);
    }
    return object < 0 ? Optional.empty() : Optional.of(object + wanted.length());
  }

  private static Optional<PdfPasswordLock> lock(Bytes bytes, int from, PdfTrailer trailer) {
    int limit = Math.min(bytes.length(), from + DICTIONARY_MAX);
    int endobj = bytes.indexOf("endobj", from, limit);
    int to = endobj < 0 ? limit : endobj;
    boolean standard = bytes.indexOf("/Standard", from, to) >= 0;
    Optional<byte[]> owner = string(bytes, "/O", from, to);
    Optional<byte[]> user = string(bytes, "/U", from, to);
    OptionalLong revision = number(bytes, "/R", from, to);
    if (!standard || owner.isEmpty() || user.isEmpty() || revision.isEmpty()) {
      return Optional.empty();
    }
    boolean version4 = number(bytes, "/V", from, to).orElse(0) >= 4;
    int bits = version4 ? 128 : (int) number(bytes, "/Length", from, to).orElse(40);
    boolean openMetadata = bytes.text(from, to).matches("(?s).*/EncryptMetadata\\s+false.*");
    return Optional.of(
        new PdfPasswordLock(
            (int) revision.getAsLong(),
            bits / 8,
            owner.get(),
            user.get(),
            (int) number(bytes, "/P", from, to).orElse(0),
            fileId(bytes, trailer),
            openMetadata));
  }

  private static byte[] fileId(Bytes bytes, PdfTrailer trailer) {
    int id = find(bytes, "/ID", trailer.from(), trailer.to());
    int bracket = id < 0 ? -1 : bytes.skipBlank(id);
    return bytes.at(bracket) != '['
        ? new byte[0]
        : PdfTokens.string(bytes, bracket + 1).map(PdfTokens.Text::bytes).orElse(new byte[0]);
  }

  private static Optional<byte[]> string(Bytes bytes, String key, int from, int to) {
    int at = find(bytes, key, from, to);
    return at < 0 ? Optional.empty() : PdfTokens.string(bytes, at).map(PdfTokens.Text::bytes);
  }

  private static OptionalLong number(Bytes bytes, String key, int from, int to) {
    int at = find(bytes, key, from, to);
    if (at < 0) {
      return OptionalLong.empty();
    }
    int start = bytes.skipBlank(at);
    boolean negative = bytes.at(start) == '-';
    OptionalLong size = PdfTokens.number(bytes, negative ? start + 1 : start);
    return negative && size.isPresent() ? OptionalLong.of(-size.getAsLong()) : size;
  }

  /** The place after a key whose value begins right there, so that /O does not find /OE. */
  private static int find(Bytes bytes, String key, int from, int to) {
    int at = bytes.indexOf(key, from, to);
    while (at >= 0) {
      int next = bytes.at(at + key.length());
      if (Bytes.isBlank(next) || next == '(' || next == '<' || next == '[') {
        return at + key.length();
      }
      at = bytes.indexOf(key, at + 1, to);
    }
    return -1;
  }
}
