package tw.portfolio.kernel.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill: {@code {{name}}}.
 *
 * @param text the text
 * @param escape how a value is made fit for it
 */
public record Template(String text, UnaryOperator<String> escape) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  /** A page that lies beside a class; what is filled in is escaped. */
  public static Template html(Class<?> beside, String name) {
    return new Template(resource(beside, name), Template::escaped);
  }

  /** A text that lies beside a class. */
  public static Template plain(Class<?> beside, String name) {
    return new Template(resource(beside, name), UnaryOperator.identity());
  }

  /**
   * Fills the places; values are never read as templates.
   *
   * @param values what people wrote, to be escaped
   * @param parts what is filled in as it is
   * @throws IllegalStateException if a place has no value
   */
  public String fill(Map<String, String> values, Map<String, String> parts) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String name = place.group(1);
              String value =
                  Optional.ofNullable(parts.get(name))
                      .or(() -> Optional.ofNullable(values.get(name)).map(escape))
                      .orElseThrow(() -> new IllegalStateException("Nothing to fill in: " + name));
              return Matcher.quoteReplacement(value);
            });
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("No template " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
