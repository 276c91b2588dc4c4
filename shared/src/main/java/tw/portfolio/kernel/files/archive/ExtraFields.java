package tw.portfolio.kernel.files.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.files.archive.DirectoryEntry.AesField;

/** What programs add to an entry of a directory: a tag, a length and as many bytes each. */
final class ExtraFields {
  /** Sizes and places beyond 32 bits. */
  static final int ZIP64 = 0x0001;

  /** The name in UTF-8, beside one in another encoding (Info-ZIP). */
  static final int UNICODE_NAME = 0x7075;

  private static final int AES = 0x9901;
  private static final int AES_BYTES = 7;

  private final Map<Integer, ByteBuffer> fields;

  private ExtraFields(Map<Integer, ByteBuffer> fields) {
    this.fields = fields;
  }

  /** Reads as many as are whole; of two with one tag the first counts, as for most readers. */
  static ExtraFields of(ByteBuffer bytes, int from, int length) {
    Map<Integer, ByteBuffer> fields = new HashMap<>();
    int end = from + length;
    int at = from;
    while (at + 4 <= end) {
      int bytesOfField = Short.toUnsignedInt(bytes.getShort(at + 2));
      if (at + 4 + bytesOfField > end) {
        break;
      }
      fields.putIfAbsent(
          Short.toUnsignedInt(bytes.getShort(at)), bytes.slice(at + 4, bytesOfField));
      at += 4 + bytesOfField;
    }
    return new ExtraFields(fields);
  }

  Optional<ByteBuffer> field(int tag) {
    return Optional.ofNullable(fields.get(tag))
        .map(field -> field.duplicate().order(ByteOrder.LITTLE_ENDIAN));
  }

  /** How the entry is encrypted by AES, if it says so. */
  Optional<AesField> aes() {
    return field(AES)
        .filter(field -> field.remaining() >= AES_BYTES)
        .map(
            field ->
                new AesField(
                    Short.toUnsignedInt(field.getShort(0)),
                    field.get(4),
                    Short.toUnsignedInt(field.getShort(5))));
  }
}
