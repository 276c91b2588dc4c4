package tw.portfolio.kernel.files.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.COSParser;

/**
 * Parses single objects, without the leniency of PDFBox: where readers would make different things
 * of the same bytes (a key twice, a bracket that never closes, a dictionary with something between
 * its keys) this one fails. References stay references.
 */
final class ObjectParser extends COSParser {
  /** Keys that decide something; of any other, who writes it twice means no harm. */
  private static final Set<String> ONCE =
      Set.of(
          "A",
          "AA",
          "Annots",
          "DecodeParms",
          "EF",
          "F",
          "FS",
          "Filter",
          "First",
          "JS",
          "N",
          "Names",
          "Next",
          "OpenAction",
          "PA",
          "S",
          "Subtype",
          "Type",
          "UF",
          "URI",
          "XFA");

  private final Budget budget;

  ObjectParser(byte[] content, Budget budget) throws IOException {
    super(new BudgetedBytes(content, budget));
    this.budget = budget;
  }

  /**
   * The object at this place.
   *
   * @throws IOException if there is none, or none that every reader would understand alike
   */
  COSBase objectAt(int place) throws IOException {
    source.seek(place);
    COSBase object = parseDirObject();
    if (object == null) {
      throw new IOException("no object");
    }
    return object;
  }

  /** Where reading stopped: after the object and what is no content. */
  int next() throws IOException {
    skipSpaces();
    return Math.toIntExact(source.getPosition());
  }

  /**
   * The parser of PDFBox would look for it in its own way; here every reference is followed later.
   */
  @Override
  public COSBase dereferenceCOSObject(COSObject reference) {
    return COSNull.NULL;
  }

  @Override
  protected COSBase parseDirObject() throws IOException {
    budget.object();
    return super.parseDirObject();
  }

  @Override
  protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
    readExpectedChar('<');
    readExpectedChar('<');
    COSDictionary dictionary = new COSDictionary();
    for (skipSpaces(); source.peek() == '/'; skipSpaces()) {
      COSName key = parseCOSName();
      COSBase value = value();
      if (dictionary.containsKey(key) && ONCE.contains(key.getName())) {
        throw new IOException("a key twice");
      }
      dictionary.setItem(key, value);
    }
    readExpectedChar('>');
    readExpectedChar('>');
    return dictionary;
  }

  private COSBase value() throws IOException {
    COSBase value = parseDirObject();
    if (value == null) {
      throw new IOException("a dictionary breaks off");
    }
    skipSpaces();
    if (value instanceof COSInteger number && isDigit()) {
      COSBase generation = parseDirObject();
      skipSpaces();
      readExpectedChar('R');
      return reference(number, generation);
    }
    return value;
  }

  @Override
  protected COSArray parseCOSArray() throws IOException {
    readExpectedChar('[');
    COSArray array = new COSArray();
    for (skipSpaces(); source.peek() != ']'; skipSpaces()) {
      if (source.peek() == 'R' && array.size() >= 2) {
        source.read();
        COSBase generation = array.remove(array.size() - 1);
        array.add(reference(array.remove(array.size() - 1), generation));
        continue;
      }
      COSBase element = parseDirObject();
      if (element == null) {
        throw new IOException("an array breaks off");
      }
      array.add(element);
    }
    source.read();
    return array;
  }

  private static COSBase reference(COSBase number, COSBase generation) throws IOException {
    if (number instanceof COSInteger object && generation instanceof COSInteger version) {
      return new COSObject(new COSObjectKey(object.longValue(), version.intValue()), null);
    }
    throw new IOException("no reference");
  }

  @Override
  protected COSString parseCOSString() throws IOException {
    return new COSString(source.read() == '(' ? literal() : hexadecimal());
  }

  private byte[] literal() throws IOException {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    for (int depth = 1; depth > 0; ) {
      int next = source.read();
      if (next < 0) {
        throw new IOException("a string breaks off");
      }
      depth += next == '(' ? 1 : next == ')' ? -1 : 0;
      if (next == '\\') {
        escape(value);
      } else if (depth > 0) {
        value.write(next);
      }
    }
    return value.toByteArray();
  }

  private void escape(ByteArrayOutputStream value) throws IOException {
    int next = source.read();
    switch (next) {
      case 'n' -> value.write('\n');
      case 'r' -> value.write('\r');
      case 't' -> value.write('\t');
      case 'b' -> value.write('\b');
      case 'f' -> value.write('\f');
      case '\n' -> {}
      case '\r' -> {
        if (source.peek() == '\n') {
          source.read();
        }
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int code = next - '0';
        for (int digits = 1; digits < 3 && isOctal(source.peek()); digits++) {
          code = code * 8 + source.read() - '0';
        }
        value.write(code);
      }
      default -> value.write(next);
    }
  }

  private static boolean isOctal(int character) {
    return character >= '0' && character <= '7';
  }

  private byte[] hexadecimal() throws IOException {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int pending = -1;
    for (int next = source.read(); next != '>'; next = source.read()) {
      int digit = Character.digit(next, 16);
      if (digit < 0 && !isWhitespace(next)) {
        throw new IOException("no hexadecimal digit");
      }
      if (digit >= 0 && pending >= 0) {
        value.write(pending << 4 | digit);
        pending = -1;
      } else if (digit >= 0) {
        pending = digit;
      }
    }
    if (pending >= 0) {
      value.write(pending << 4);
    }
    return value.toByteArray();
  }
}
