package tw.portfolio.kernel.page;

import java.util.List;
import java.util.Optional;

/** What stands below one another on a page. */
public sealed interface Block {
  /**
   * The head of a form or certificate, in the middle of the line.
   *
   * @param above small, such as the school
   * @param title what it is
   * @param below small, such as the school year
   */
  record Letterhead(String above, String title, String below) implements Block {}

  /**
   * A heading.
   *
   * @param level 1 to 3
   * @param text the heading
   * @param anchor under which {@link Inline.Jump} finds it, if at all
   */
  record Heading(int level, String text, Optional<String> anchor) implements Block {
    private static final int LOWEST = 3;

    /**
     * @throws IllegalArgumentException if there is no such level, or the anchor is none
     */
    public Heading {
      if (level < 1 || level > LOWEST) {
        throw new IllegalArgumentException("Headings are of level 1 to 3, not " + level);
      }
      if (!anchor.map(Inline.Jump::isAnchor).orElse(true)) {
        throw new IllegalArgumentException("An anchor is small letters, digits and dashes");
      }
    }

    /** A heading that nothing leads to. */
    public Heading(int level, String text) {
      this(level, text, Optional.empty());
    }
  }

  /**
   * A paragraph.
   *
   * @param content what is in it
   */
  record Paragraph(Inline content) implements Block {
    /** A paragraph of plain words. */
    public Paragraph(String text) {
      this(new Inline.Words(text));
    }
  }

  /**
   * What somebody wrote, with the breaks and blanks that it has.
   *
   * @param text it
   */
  record Prose(String text) implements Block {}

  /**
   * Names with what each stands for (項目：內容).
   *
   * @param facts they, in order
   */
  record Facts(List<Fact> facts) implements Block {
    /** Copies the list. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A name with what it stands for.
   *
   * @param name the name
   * @param content what it stands for
   */
  record Fact(String name, Inline content) {
    /** A name with plain words. */
    public Fact(String name, String text) {
      this(name, new Inline.Words(text));
    }
  }

  /**
   * A table. On a phone each row is a card with the headers beside the cells; on paper the headers
   * come again on each sheet.
   *
   * @param caption what it shows
   * @param headers a header a column
   * @param rows the rows, each with a cell a column
   */
  record Table(String caption, List<String> headers, List<List<Inline>> rows) implements Block {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has other than a cell a column
     */
    public Table {
      headers = List.copyOf(headers);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = headers.size();
      if (rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("A row has a cell for each of " + columns + " columns");
      }
    }

    /** A table of plain words. */
    public static Table ofWords(
        String caption, List<String> headers, List<? extends List<String>> rows) {
      return new Table(
          caption,
          headers,
          rows.stream().map(row -> row.stream().map(Inline::words).toList()).toList());
    }
  }

  /**
   * A list without numbers.
   *
   * @param items they
   */
  record Bullets(List<Inline> items) implements Block {
    /** Copies the list. */
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * What is not to be overlooked.
   *
   * @param tone how it is meant
   * @param content what
   */
  record Notice(Tone tone, Inline content) implements Block {}

  /**
   * What belongs together and stays on one sheet of paper where it can.
   *
   * @param blocks it, from top to bottom
   */
  record Group(List<Block> blocks) implements Block {
    /** Copies the list. */
    public Group {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Bars of a length by their number, drawn without anything that has to be loaded.
   *
   * @param caption what they show
   * @param bars they, from top to bottom; what they say is the drawing's text alternative too
   */
  record Bars(String caption, List<Bar> bars) implements Block {
    /** Copies the list. */
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /**
   * A bar.
   *
   * @param label what stands before it
   * @param number how long it is, 0 or more
   * @param unit what stands behind its number
   */
  record Bar(String label, int number, String unit) {}

  /**
   * Lines to sign on (簽章), side by side.
   *
   * @param labels what stands before each: 學生簽名, 日期
   */
  record Signatures(List<String> labels) implements Block {
    /** Copies the list. */
    public Signatures {
      labels = List.copyOf(labels);
    }
  }
}
