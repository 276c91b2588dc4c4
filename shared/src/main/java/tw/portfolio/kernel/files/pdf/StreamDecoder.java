package tw.portfolio.kernel.files.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Undoes the filters of a stream one by one, also where one occurs twice, and only those that data
 * other than pictures have. What is damaged or breaks off fails, since readers differ in how much
 * of it they take.
 */
final class StreamDecoder {
  private static final Map<String, COSName> FILTERS =
      Map.of(
          "ASCIIHexDecode", COSName.ASCII_HEX_DECODE,
          "AHx", COSName.ASCII_HEX_DECODE,
          "ASCII85Decode", COSName.ASCII85_DECODE,
          "A85", COSName.ASCII85_DECODE,
          "FlateDecode", COSName.FLATE_DECODE,
          "Fl", COSName.FLATE_DECODE,
          "LZWDecode", COSName.LZW_DECODE,
          "LZW", COSName.LZW_DECODE,
          "RunLengthDecode", COSName.RUN_LENGTH_DECODE,
          "RL", COSName.RUN_LENGTH_DECODE);

  private static final int BUFFER = 64 * 1024;

  private final Budget budget;

  StreamDecoder(Budget budget) {
    this.budget = budget;
  }

  /** A filter and what it is told. */
  record Stage(String filter, COSDictionary parameters) {}

  /**
   * What a stream holds.
   *
   * @throws IOException if it can't be decoded whole
   */
  byte[] decode(byte[] encoded, List<Stage> stages) throws IOException {
    byte[] data = encoded;
    for (Stage stage : stages) {
      data = undo(stage, data);
    }
    return data;
  }

  private byte[] undo(Stage stage, byte[] data) throws IOException {
    COSName filter = FILTERS.get(stage.filter());
    if (filter == null) {
      throw new IOException("a filter of pictures, or none");
    }
    if (filter.equals(COSName.FLATE_DECODE)) {
      byte[] inflated = inflate(data);
      return stage.parameters().getInt(COSName.PREDICTOR, 1) > 1
          ? undoByLibrary(filter, stage.parameters(), data)
          : inflated;
    }
    if (filter.equals(COSName.ASCII_HEX_DECODE)) {
      requireOnly(data, '>', digit -> Character.digit(digit, 16) >= 0);
    } else if (filter.equals(COSName.ASCII85_DECODE)) {
      requireOnly(data, '~', digit -> (digit >= '!' && digit <= 'u') || digit == 'z');
    }
    return undoByLibrary(filter, stage.parameters(), data);
  }

  private byte[] undoByLibrary(COSName filter, COSDictionary parameters, byte[] data)
      throws IOException {
    COSDictionary one = new COSDictionary();
    one.setItem(COSName.FILTER, filter);
    one.setItem(COSName.DECODE_PARMS, parameters);
    Counted decoded = new Counted(budget);
    FilterFactory.INSTANCE
        .getFilter(filter)
        .decode(new ByteArrayInputStream(data), decoded, one, 0);
    return decoded.toByteArray();
  }

  /** Deflated data up to its own end; the checksum behind it is missing in many good files. */
  private byte[] inflate(byte[] data) throws IOException {
    Counted content = new Counted(budget);
    Inflater inflater = new Inflater(true);
    byte[] buffer = new byte[BUFFER];
    try {
      inflater.setInput(data, Math.min(2, data.length), Math.max(0, data.length - 2));
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw new IOException("deflated data breaks off");
        }
        content.write(buffer, 0, count);
      }
    } catch (DataFormatException e) {
      throw new IOException("not deflated", e);
    } finally {
      inflater.end();
    }
    return content.toByteArray();
  }

  private static void requireOnly(byte[] data, char end, IntPredicate alphabet) throws IOException {
    for (byte one : data) {
      if (one == end) {
        return;
      }
      if ((one > ' ' || one < 0) && !alphabet.test(one)) {
        throw new IOException("not of the alphabet");
      }
    }
  }

  /** Counts while it is written, not after. */
  private static final class Counted extends ByteArrayOutputStream {
    private final Budget budget;

    Counted(Budget budget) {
      this.budget = budget;
    }

    @Override
    public synchronized void write(int one) {
      budget.decoded(1);
      super.write(one);
    }

    @Override
    public synchronized void write(byte[] data, int offset, int length) {
      budget.decoded(length);
      super.write(data, offset, length);
    }
  }
}
