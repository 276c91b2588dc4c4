package tw.portfolio.local.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers of a message that the sender wrote out itself. Its body is shown as it stands. */
record RawMail(List<MailHeader> headers, String body) {
  private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([BbQq])\\?([^?]*)\\?=");

  RawMail {
    headers = List.copyOf(headers);
  }

  static RawMail parse(byte[] message) {
    String text = new String(message, StandardCharsets.UTF_8).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String head = end < 0 ? text : text.substring(0, end);
    List<MailHeader> headers = new ArrayList<>();
    for (String line : head.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String value = decoded(line.substring(colon + 1).strip());
        headers.add(new MailHeader(line.substring(0, colon).strip(), value));
      }
    }
    return new RawMail(headers, end < 0 ? "" : text.substring(end + 2));
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(MailHeader::value)
        .findFirst();
  }

  List<String> addresses(String name) {
    return header(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .toList();
  }

  private static String decoded(String value) {
    Matcher words = WORD.matcher(value.replaceAll("\\?=\\s+=\\?", "?==?"));
    return words.replaceAll(
        word -> {
          byte[] bytes =
              word.group(2).equalsIgnoreCase("B")
                  ? Base64.getDecoder().decode(word.group(3))
                  : quoted(word.group(3));
          return Matcher.quoteReplacement(new String(bytes, Charset.forName(word.group(1))));
        });
  }

  private static byte[] quoted(String text) {
    String spaced = text.replace('_', ' ');
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < spaced.length(); i++) {
      if (spaced.charAt(i) == '=' && i + 2 < spaced.length()) {
        latin.append((char) Integer.parseInt(spaced.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        latin.append(spaced.charAt(i));
      }
    }
    return latin.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
