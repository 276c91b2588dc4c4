package tw.portfolio.local.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a mail as RFC 5322 and MIME have it: UTF-8 text, and HTML beside it if there is any. */
final class Mime {
  private static final String LINE = "\r\n";
  // An encoded word holds at most 75 characters: 42 bytes make 56 of base64, and 12 frame them.
  private static final int WORD_BYTES = 42;
  private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH).withZone(TAIPEI);

  private Mime() {}

  /**
   * The whole message.
   *
   * @param visible header → value for those that name people: {@code To}, {@code Cc}, {@code
   *     Reply-To} and the sender's own headers
   */
  static byte[] write(Mail mail, Map<String, List<String>> visible) {
    StringBuilder out = new StringBuilder();
    header(out, "From", mail.from());
    visible.forEach((name, values) -> header(out, name, String.join(", ", values)));
    header(out, "Subject", mail.subject());
    header(out, "Date", DATE.format(mail.at()));
    header(out, "Message-ID", "<" + mail.id() + "@local.invalid>");
    header(out, "MIME-Version", "1.0");
    if (mail.html().isPresent()) {
      String boundary = "=_" + mail.id().substring(0, 8);
      header(out, "Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
      out.append(LINE).append("--").append(boundary).append(LINE);
      part(out, "text/plain", mail.text());
      out.append("--").append(boundary).append(LINE);
      part(out, "text/html", mail.html().get());
      out.append("--").append(boundary).append("--").append(LINE);
    } else {
      part(out, "text/plain", mail.text());
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void part(StringBuilder out, String type, String content) {
    header(out, "Content-Type", type + "; charset=UTF-8");
    header(out, "Content-Transfer-Encoding", "base64");
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    out.append(LINE).append(Base64.getMimeEncoder().encodeToString(bytes)).append(LINE);
  }

  private static void header(StringBuilder out, String name, String value) {
    // A line break in a value would begin a header of the writer's choosing.
    String oneLine = value.replaceAll("[\\r\\n]+", " ");
    out.append(name).append(": ").append(encoded(oneLine)).append(LINE);
  }

  private static String encoded(String value) {
    if (value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return value;
    }
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    value
        .codePoints()
        .forEach(
            character -> {
              String next = Character.toString(character);
              if (bytes(word.toString()) + bytes(next) > WORD_BYTES) {
                append(words, word.toString());
                word.setLength(0);
              }
              word.append(next);
            });
    append(words, word.toString());
    return words.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void append(StringBuilder words, String word) {
    String base64 = Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    words.append(words.isEmpty() ? "" : LINE + " ").append("=?UTF-8?B?" + base64 + "?=");
  }
}
