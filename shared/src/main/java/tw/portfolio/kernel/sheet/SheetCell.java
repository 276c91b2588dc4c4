package tw.portfolio.kernel.sheet;

import java.util.Optional;
import tw.portfolio.kernel.text.IncomingText;

/**
 * A cell as it was read.
 *
 * @param text what it shows, composed and trimmed ({@link IncomingText})
 * @param flaw what is wrong with it, if that can be told from the cell alone
 */
public record SheetCell(String text, Optional<CellFlaw> flaw) {
  static final SheetCell BLANK = new SheetCell("", Optional.empty());
  private static final int MOST_CHARACTERS = 2_000;

  /** A cell that somebody typed text into. */
  static SheetCell typed(String raw) {
    String text = IncomingText.composed(raw);
    return text.isEmpty() ? BLANK : new SheetCell(shortened(text), flawOf(text));
  }

  /** A cell whose text a machine made of a number, a date or a truth value. */
  static SheetCell value(String text) {
    return new SheetCell(text, Optional.empty());
  }

  static SheetCell flawed(String text, CellFlaw flaw) {
    return new SheetCell(shortened(IncomingText.composed(text)), Optional.of(flaw));
  }

  boolean blank() {
    return text.isEmpty() && flaw.isEmpty();
  }

  private static Optional<CellFlaw> flawOf(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.of(CellFlaw.TOO_LONG);
    }
    if (FormulaText.isRun(text) && !FormulaText.isNumber(text)) {
      return Optional.of(CellFlaw.FORMULA);
    }
    return text.codePoints().anyMatch(SheetCell::strange)
        ? Optional.of(CellFlaw.STRANGE_CHARACTERS)
        : Optional.empty();
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
