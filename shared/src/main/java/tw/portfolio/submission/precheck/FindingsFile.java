package tw.portfolio.submission.precheck;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tw.portfolio.kernel.json.Json;

/**
 * What a pre-check found in the whole school as one JSON object, class after class: of thousands of
 * findings only their text is held.
 */
final class FindingsFile {
  private final ByteArrayOutputStream classes = new ByteArrayOutputStream();

  /**
   * Adds a class.
   *
   * @return it alone
   */
  byte[] add(Json findings) {
    byte[] one = utf8(findings.text());
    classes.writeBytes(utf8(classes.size() == 0 ? "" : ","));
    classes.writeBytes(one);
    return one;
  }

  /**
   * The file.
   *
   * @param head what it says of the whole, before the classes
   */
  byte[] complete(Json head) {
    String whole = head.put("classes", List.of()).text();
    int end = whole.length() - "]}".length();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(utf8(whole.substring(0, end)));
    file.writeBytes(classes.toByteArray());
    file.writeBytes(utf8(whole.substring(end)));
    return file.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
