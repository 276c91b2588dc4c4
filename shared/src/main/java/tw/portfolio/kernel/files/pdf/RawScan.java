package tw.portfolio.kernel.files.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * Finds every object of a file by its keyword: those that the tables name, those of former
 * revisions, and those that nothing refers to.
 */
final class RawScan {
  private static final String BLANK = "(?:[\\x00\\t\\n\\f\\r ]|%[^\\r\\n]*[\\r\\n])";
  private static final Pattern HEADER =
      Pattern.compile("(\\d{1,10})" + BLANK + "+(\\d{1,5})" + BLANK + "*+$");
  private static final int USUAL_HEADER = 32;
  private static final int LONGEST_HEADER = 4096;

  private final byte[] content;
  private final Budget budget;
  private final ObjectParser parser;
  private final List<RawObject> objects = new ArrayList<>();
  private final List<COSDictionary> trailers = new ArrayList<>();

  /**
   * Scans a whole file.
   *
   * @throws IOException if an object can't be parsed
   */
  RawScan(byte[] content, Budget budget) throws IOException {
    this.content = content;
    this.budget = budget;
    this.parser = new ObjectParser(content, budget);
    for (int at = 0; at + 3 <= content.length; at++) {
      budget.step();
      if (content[at] == 'o' && is("obj", at) && !is("end", at - 3)) {
        take(at);
      } else if (content[at] == 't' && is("trailer", at)) {
        takeTrailer(at + 7);
      }
    }
  }

  List<RawObject> objects() {
    return objects;
  }

  /** The dictionaries of tables; those of cross-reference streams are among the objects. */
  List<COSDictionary> trailers() {
    return trailers;
  }

  private void take(int keyword) throws IOException {
    budget.look();
    Optional<Matcher> header = header(keyword);
    try {
      COSBase value = parser.objectAt(keyword + 3);
      int next = parser.next();
      boolean stream = value instanceof COSDictionary && is("stream", next);
      objects.add(
          new RawObject(
              header.map(found -> Long.parseLong(found.group(1))),
              header.map(found -> Integer.parseInt(found.group(2))).orElse(0),
              value,
              stream ? afterLineBreak(next + 6) : -1));
    } catch (IOException e) {
      // The three letters alone are no object: they stand in texts, and in pictures by chance.
      if (header.isPresent() && !isEmpty(keyword + 3)) {
        throw e;
      }
    }
  }

  private void takeTrailer(int at) throws IOException {
    try {
      if (parser.objectAt(at) instanceof COSDictionary dictionary) {
        trailers.add(dictionary);
      }
    } catch (IOException e) {
      int next = at;
      while (next < content.length && content[next] <= ' ' && content[next] >= 0) {
        next++;
      }
      if (is("<<", next)) {
        throw e;
      }
    }
  }

  /** Nothing between {@code obj} and {@code endobj}: every reader takes that for null. */
  private boolean isEmpty(int from) {
    int at = from;
    while (at < content.length && content[at] <= ' ' && content[at] >= 0) {
      at++;
    }
    return is("endobj", at);
  }

  private Optional<Matcher> header(int keyword) {
    return headerIn(Math.max(0, keyword - USUAL_HEADER), keyword)
        .or(
            () ->
                mayHaveComment(keyword)
                    ? headerIn(Math.max(0, keyword - LONGEST_HEADER), keyword)
                    : Optional.empty());
  }

  private boolean mayHaveComment(int keyword) {
    for (int at = keyword - 1; at >= Math.max(0, keyword - LONGEST_HEADER); at--) {
      if (content[at] == '%') {
        return true;
      }
    }
    return false;
  }

  private Optional<Matcher> headerIn(int from, int to) {
    Matcher matcher =
        HEADER.matcher(new String(content, from, to - from, StandardCharsets.ISO_8859_1));
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  private int afterLineBreak(int from) {
    int at = from;
    if (is("\r", at)) {
      at++;
    }
    return is("\n", at) ? at + 1 : at;
  }

  private boolean is(String text, int at) {
    if (at < 0 || at + text.length() > content.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (content[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
