package tw.portfolio.receipt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.kernel.files.Sha256;

/**
 * {@code SHA.txt} of a receipt: a line a file, its name and its SHA-256, in either order (domain.md
 * 9.1).
 */
final class ReceiptDigests {
  static final String NAME = "SHA.txt";

  private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{64}");
  private static final Charset BIG5_OF_WINDOWS = Charset.forName("x-windows-950");

  private final Map<String, String> digests;

  private ReceiptDigests(Map<String, String> digests) {
    this.digests = digests;
  }

  static ReceiptDigests read(byte[] content) throws RefusedReceiptException {
    Map<String, String> digests = new HashMap<>();
    for (String line : text(content).lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        List<String> parts = List.of(line.split(",", -1)).stream().map(String::strip).toList();
        String name = name(parts);
        String digest = parts.get(name.equals(parts.getFirst()) ? 1 : 0).toLowerCase(Locale.ROOT);
        Optional<String> earlier = Optional.ofNullable(digests.put(base(name), digest));
        if (earlier.filter(one -> !one.equals(digest)).isPresent()) {
          throw unreadable();
        }
      }
    }
    return new ReceiptDigests(digests);
  }

  private static String name(List<String> parts) throws RefusedReceiptException {
    if (parts.size() == 2) {
      boolean first = DIGEST.matcher(parts.getFirst()).matches();
      boolean second = DIGEST.matcher(parts.getLast()).matches();
      if (first != second) {
        return first ? parts.getLast() : parts.getFirst();
      }
    }
    throw unreadable();
  }

  /** Its name without folders: some list it with them, some without. */
  static String base(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String text(byte[] content) throws RefusedReceiptException {
    Optional<String> text =
        decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, BIG5_OF_WINDOWS));
    return text.map(ReceiptDigests::withoutMark).orElseThrow(ReceiptDigests::unreadable);
  }

  /** The text without the byte order mark with which the nation's files begin. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /**
   * Compares a file with what is listed.
   *
   * @throws RefusedReceiptException if it is not listed, or is another
   */
  void check(String path, byte[] content) throws RefusedReceiptException {
    String name = base(path);
    if (!digests.containsKey(name)) {
      throw new RefusedReceiptException(
          "receipt-file-unlisted",
          "檔案「" + name + "」不在 SHA.txt 的清單內，可能是後來加入的，因此整份不匯入。請重新下載收訖明細。",
          "A file is not listed in SHA.txt, so nothing is imported. Download the receipt again.");
    }
    if (!digests.get(name).equals(Sha256.of(content).hex())) {
      throw new RefusedReceiptException(
          "receipt-hash-wrong",
          "檔案「" + name + "」與 SHA.txt 的雜湊值不符，內容可能被更動或損壞，因此整份不匯入。請重新下載收訖明細。",
          "A file has not the SHA-256 of SHA.txt, so nothing is imported. Download the receipt"
              + " again.");
    }
  }

  /**
   * Checks that nothing is missing.
   *
   * @throws RefusedReceiptException if a listed file is not there
   */
  void checkAllOf(List<String> paths) throws RefusedReceiptException {
    List<String> names = paths.stream().map(ReceiptDigests::base).toList();
    Optional<String> missing =
        digests.keySet().stream().filter(name -> !names.contains(name)).sorted().findFirst();
    if (missing.isPresent()) {
      throw new RefusedReceiptException(
          "receipt-file-missing",
          "SHA.txt 列出的檔案「" + missing.get() + "」不在壓縮檔內，因此整份不匯入。請重新下載收訖明細。",
          "A file that SHA.txt lists is not in the archive, so nothing is imported. Download the"
              + " receipt again.");
    }
  }

  private static RefusedReceiptException unreadable() {
    return new RefusedReceiptException(
        "receipt-digests-unreadable",
        "SHA.txt 的內容無法辨識（每行應為檔名與 64 個字元的雜湊值，以逗號分隔）。請重新下載收訖明細。",
        "SHA.txt can't be read: a line is a file's name and its SHA-256, parted by a comma.");
  }
}
