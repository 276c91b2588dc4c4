package tw.portfolio.kernel.sheet;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.kernel.text.IncomingText;

/**
 * A row as it was read; nobody has asked yet what its cells mean.
 *
 * @param number as the spreadsheet numbers it, from 1
 * @param hidden whether people don't see it, by hand or by a filter
 * @param cells its cells from the first column to the last one with anything in it
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {
  private static final Pattern EXAMPLE = Pattern.compile("[（(\\[【]?範例.*|例[：:].*");

  /** Copies the list. */
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** A row without the blank cells at its end. */
  static SheetRow of(int number, boolean hidden, List<Cell> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).blank()) {
      end--;
    }
    return new SheetRow(number, hidden, cells.subList(0, end));
  }

  boolean blank() {
    return cells.isEmpty();
  }

  /** Whether it is the row of a template that only shows what a row looks like. */
  boolean isExample() {
    return cells.stream()
        .filter(cell -> !cell.blank())
        .findFirst()
        .filter(cell -> EXAMPLE.matcher(cell.text()).matches())
        .isPresent();
  }

  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  /**
   * A cell as it was read.
   *
   * @param text what it shows, composed and trimmed ({@link IncomingText})
   * @param flaw what is wrong with it, if that can be told from the cell alone
   */
  public record Cell(String text, Optional<Flaw> flaw) {
    static final Cell BLANK = new Cell("", Optional.empty());
    private static final int MOST_CHARACTERS = 2_000;

    /** The full-width ones count too: spreadsheets with a Chinese input method may fold them. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    /** Signed numbers and telephone numbers, or a lone dash for nothing. */
    private static final Pattern NUMBER = Pattern.compile("[+\\-－＋](?:[0-9(][0-9 ().,#/\\-]*)?");

    /** A cell that somebody typed text into. */
    static Cell typed(String raw) {
      String text = IncomingText.composed(raw);
      return text.isEmpty() ? BLANK : new Cell(shortened(text), flawOf(text));
    }

    /** A cell whose text a machine made of a number, a date or a truth value. */
    static Cell value(String text) {
      return new Cell(text, Optional.empty());
    }

    static Cell flawed(String text, Flaw flaw) {
      return new Cell(shortened(IncomingText.composed(text)), Optional.of(flaw));
    }

    boolean blank() {
      return text.isEmpty() && flaw.isEmpty();
    }

    private static Optional<Flaw> flawOf(String text) {
      if (text.length() > MOST_CHARACTERS) {
        return Optional.of(Flaw.TOO_LONG);
      }
      if (isFormula(text) && !NUMBER.matcher(text).matches()) {
        return Optional.of(Flaw.FORMULA);
      }
      return text.codePoints().anyMatch(Cell::strange)
          ? Optional.of(Flaw.STRANGE_CHARACTERS)
          : Optional.empty();
    }

    private static boolean isFormula(String text) {
      return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * A text that is written, so that no spreadsheet runs it: with an apostrophe in front if it
     * would.
     */
    public static String harmless(String text) {
      return isFormula(text) ? "'" + text : text;
    }

    private static boolean strange(int character) {
      return switch (Character.getType(character)) {
        case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
        case Character.UNASSIGNED, Character.FORMAT -> true;
        default -> !IncomingText.sound(character);
      };
    }

    private static String shortened(String text) {
      return text.length() <= MOST_CHARACTERS
          ? text
          : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }
  }

  /** What is wrong with a cell before anybody asks what it means. */
  public enum Flaw {
    /** A formula, or a text that a spreadsheet would run as one. */
    FORMULA(
        "這一格是公式，或以 = + - @ 開頭。請改成文字內容（複製 → 選擇性貼上「值」）。",
        "A formula, or a text that begins with = + - or @. Put its value there instead."),
    /** An error such as {@code #N/A}. */
    ERROR_VALUE("這一格是試算表的錯誤值。請改成正確的內容。", "An error of the spreadsheet. Put the right value there."),
    /** Characters that can't be seen, or that only the school's own font shows. */
    STRANGE_CHARACTERS(
        "這一格有控制字元、造字（自造的字）或轉檔時遺失的字。請改用標準字（可到全字庫查詢）；姓名裡打不出的字請填「〓」。",
        "Control characters, characters of the school's own font, or lost ones. Use standard"
            + " characters; in a name put 「〓」 for one that can't be typed."),
    /** Longer than any field of any file. */
    TOO_LONG("這一格超過 2,000 個字。請縮短內容。", "More than 2,000 characters. Shorten it.");

    private final String chinese;
    private final String english;

    Flaw(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** What to do, in Traditional Chinese. */
    public String chinese() {
      return chinese;
    }

    /** The same in English. */
    public String english() {
      return english;
    }
  }
}
