package tw.portfolio.kernel.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What stands within a line. */
public sealed interface Inline {
  /**
   * A text.
   *
   * @param text as it is to be read
   */
  record Words(String text) implements Inline {}

  /**
   * A text that matters more than its neighbours.
   *
   * @param text as it is to be read
   */
  record Strong(String text) implements Inline {}

  /**
   * A text that matters less, such as the English behind the Chinese.
   *
   * @param text as it is to be read
   */
  record Quiet(String text) implements Inline {}

  /**
   * A word about a state.
   *
   * @param tone how it is meant
   * @param text the word
   */
  record Mark(Tone tone, String text) implements Inline {}

  /**
   * Leads to a file that lies beside the page.
   *
   * @param path where it lies from the page on, parted by {@code /}, not escaped
   * @param text what to tap on
   */
  record FileLink(String path, String text) implements Inline {
    /**
     * @throws IllegalArgumentException if the path leads elsewhere than below the page's own folder
     */
    public FileLink {
      if (Arrays.stream(path.split("/", -1))
          .anyMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."))) {
        throw new IllegalArgumentException("A link leads to a file below the page's folder");
      }
    }
  }

  /**
   * Leads to a heading of the same page.
   *
   * @param anchor whose, see {@link Block.Heading}
   * @param text what to tap on
   */
  record Jump(String anchor, String text) implements Inline {
    private static final Pattern ANCHOR = Pattern.compile("[a-z][a-z0-9-]{0,80}");

    /**
     * @throws IllegalArgumentException if that is no anchor
     */
    public Jump {
      if (!isAnchor(anchor)) {
        throw new IllegalArgumentException("An anchor is small letters, digits and dashes");
      }
    }

    static boolean isAnchor(String text) {
      return ANCHOR.matcher(text).matches();
    }
  }

  /**
   * Several, one behind the other.
   *
   * @param parts they
   */
  record Run(List<Inline> parts) implements Inline {
    /** Copies the list. */
    public Run {
      parts = List.copyOf(parts);
    }
  }

  /** A text. */
  static Inline words(String text) {
    return new Words(text);
  }

  /** Several, one behind the other. */
  static Inline run(Inline... parts) {
    return new Run(List.of(parts));
  }
}
