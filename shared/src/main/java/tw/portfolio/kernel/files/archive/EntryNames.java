package tw.portfolio.kernel.files.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import tw.portfolio.kernel.files.zip.ArchiveNames;

/** The names of an archive: decoded strictly, safe to be unpacked, and each once. */
final class EntryNames {
  private static final int SAYS_UTF_8 = 1 << 11;
  private static final Charset BIG5_OF_WINDOWS = Charset.forName("x-windows-950");
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

  private final ArchiveNames clashes = new ArchiveNames();

  /**
   * A name that is safe.
   *
   * @param text the path, composed
   * @param encoding how it was written
   */
  record Name(String text, NameEncoding encoding) {}

  Name next(int position, byte[] raw, int flags, ExtraFields extra) throws RefusedArchiveException {
    Name read =
        decoded(raw, flags, extra)
            .orElseThrow(() -> new RefusedArchiveException(ArchiveFault.UNREADABLE_NAME, position));
    String composed = Normalizer.normalize(read.text(), Normalizer.Form.NFC);
    boolean folder = composed.endsWith("/");
    String path = folder ? composed.substring(0, composed.length() - 1) : composed;
    checkPath(position, path);
    try {
      if (folder) {
        clashes.addFolder(path);
      } else {
        clashes.add(path);
      }
    } catch (IllegalArgumentException _) {
      throw new RefusedArchiveException(ArchiveFault.NAME_TWICE, position);
    }
    return new Name(path, read.encoding());
  }

  private static void checkPath(int position, String path) throws RefusedArchiveException {
    // before anything else, for with backslashes all the other rules would be read differently
    if (path.indexOf('\\') >= 0) {
      throw new RefusedArchiveException(ArchiveFault.BACKSLASH, position);
    }
    if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
      throw new RefusedArchiveException(ArchiveFault.ABSOLUTE_PATH, position);
    }
    if (List.of(path.split("/", -1)).contains("..")) {
      throw new RefusedArchiveException(ArchiveFault.OUTSIDE_FOLDER, position);
    }
    try {
      ArchiveNames.checked(path);
    } catch (IllegalArgumentException _) {
      throw new RefusedArchiveException(ArchiveFault.UNSAFE_NAME, position);
    }
  }

  private static Optional<Name> decoded(byte[] raw, int flags, ExtraFields extra) {
    Optional<Name> utf8 =
        unicode(raw, extra)
            .or(() -> strict(raw, StandardCharsets.UTF_8))
            .map(text -> new Name(text, NameEncoding.UTF_8));
    // UTF-8 comes first, for Big5 text is hardly ever valid UTF-8
    return utf8.isPresent() || (flags & SAYS_UTF_8) != 0
        ? utf8
        : strict(raw, BIG5_OF_WINDOWS).map(text -> new Name(text, NameEncoding.BIG5));
  }

  /** The name that stands beside the other, if it was made for that one. */
  private static Optional<String> unicode(byte[] raw, ExtraFields extra) {
    return extra
        .field(ExtraFields.UNICODE_NAME)
        .filter(field -> field.remaining() > 5 && field.get() == 1)
        .filter(field -> field.getInt() == (int) crc32(raw))
        .flatMap(
            field -> {
              byte[] name = new byte[field.remaining()];
              field.get(name);
              return strict(name, StandardCharsets.UTF_8);
            });
  }

  private static long crc32(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
