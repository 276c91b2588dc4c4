package tw.portfolio.kernel.files.inspect;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates the object streams of a PDF (ISO 32000-1 7.5.7), where most software of today puts its
 * dictionaries. Bounded: no more input in all than the file is long, and no more output than 16 MiB
 * in all, so that a bomb costs little; what lies beyond is not looked at.
 */
final class PdfObjectStreams {
  private static final int OUTPUT_MAX = 16 * 1024 * 1024;
  private static final int BUFFER = 64 * 1024;
  private static final String KEYWORD = "stream";

  private final Bytes bytes;
  private long inputLeft;
  private long outputLeft = OUTPUT_MAX;
  private final byte[] buffer = new byte[BUFFER];
  private int keyword;
  private int last = -1;

  PdfObjectStreams(Bytes bytes) {
    this.bytes = bytes;
    this.inputLeft = bytes.length();
    this.keyword = bytes.indexOf(KEYWORD, 0, bytes.length());
  }

  /** The content of the stream whose dictionary is at this place; ask with rising places only. */
  Optional<Bytes> after(int place) {
    // Searched on from the last find, so that all the searches together take one pass.
    if (keyword >= 0 && keyword < place) {
      keyword = bytes.indexOf(KEYWORD, place, bytes.length());
    }
    // Names without a stream of their own would have the next one inflated again for each of them.
    if (keyword < 0 || keyword == last) {
      return Optional.empty();
    }
    last = keyword;
    int start = keyword + KEYWORD.length();
    start += bytes.at(start) == '\r' ? 1 : 0;
    start += bytes.at(start) == '\n' ? 1 : 0;
    byte[] content = inflate(start);
    return content.length == 0 ? Optional.empty() : Optional.of(new Bytes(content));
  }

  /** As much as can be inflated from here; nothing if the data is not deflated. */
  private byte[] inflate(int start) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Inflater inflater = new Inflater();
    try {
      int available = (int) Math.min(bytes.length() - start, inputLeft);
      inflater.setInput(bytes.array(), start, Math.max(0, available));
      while (outputLeft > 0) {
        int count = inflater.inflate(buffer);
        if (count == 0) {
          break;
        }
        content.write(buffer, 0, count);
        outputLeft -= count;
      }
    } catch (DataFormatException e) {
      // Not deflated, or damaged: what came out so far is all that any reader gets.
      return content.toByteArray();
    } finally {
      inputLeft -= inflater.getBytesRead();
      inflater.end();
    }
    return content.toByteArray();
  }
}
