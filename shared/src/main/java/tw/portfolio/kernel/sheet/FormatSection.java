package tw.portfolio.kernel.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * One section of a format code.
 *
 * @param condition which numbers it is for, if it says so
 * @param day whether it shows numbers as days
 * @param time whether it shows numbers as times
 * @param layout literal texts and places of digits, from left to right
 * @param percent whether it shows a hundred times the number
 * @param whole whether it has places for the digits of whole numbers, and none behind a point
 */
record FormatSection(
    Optional<DoublePredicate> condition,
    boolean day,
    boolean time,
    List<Piece> layout,
    boolean percent,
    boolean whole) {
  FormatSection {
    layout = List.copyOf(layout);
  }

  /** What a section has, from left to right. */
  sealed interface Piece {
    /** Text that is shown as it is. */
    record Literal(String text) implements Piece {}

    /** The place of a digit; {@code shown} if a nought stands there where there is none. */
    record Place(boolean shown) implements Piece {}
  }

  static List<FormatSection> parse(String code) {
    return new FormatCode(code).sections();
  }

  boolean conditional() {
    return condition.isPresent();
  }

  boolean meets(double number) {
    return condition.filter(range -> range.test(number)).isPresent();
  }

  /**
   * The digits of a number that is no day. Those that the format would round are kept, and marks
   * between thousands are not shown.
   */
  String digits(BigDecimal number) {
    BigDecimal shown = percent ? number.movePointRight(2) : number;
    String plain = shown.stripTrailingZeros().toPlainString();
    return whole && !plain.startsWith("-") && plain.indexOf('.') < 0
        ? placed(plain)
        : around(plain);
  }

  private String around(String plain) {
    StringBuilder text = new StringBuilder();
    boolean placed = false;
    for (Piece piece : layout) {
      switch (piece) {
        case Piece.Literal(String literal) -> text.append(literal);
        case Piece.Place _ -> {
          text.append(placed ? "" : plain);
          placed = true;
        }
      }
    }
    return placed ? text.toString().strip() : plain;
  }

  private String placed(String plain) {
    StringBuilder backwards = new StringBuilder();
    int places = (int) layout.stream().filter(Piece.Place.class::isInstance).count();
    int left = plain.equals("0") ? 0 : plain.length();
    for (Piece piece : layout.reversed()) {
      switch (piece) {
        case Piece.Literal(String literal) ->
            backwards.append(new StringBuilder(literal).reverse());
        case Piece.Place(boolean shown) -> {
          places--;
          int until = places == 0 ? 0 : Math.max(left - 1, 0);
          if (left > 0) {
            backwards.append(new StringBuilder(plain.substring(until, left)).reverse());
          } else if (shown) {
            backwards.append('0');
          }
          left = until;
        }
      }
    }
    String text = backwards.reverse().toString().strip();
    return text.isEmpty() ? plain : text;
  }
}
