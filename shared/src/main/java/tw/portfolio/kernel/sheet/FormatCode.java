package tw.portfolio.kernel.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.kernel.sheet.FormatSection.Piece;

/**
 * Reads a format code token by token. Letters within quotes, behind {@code \}, {@code _} or {@code
 * *}, and what stands in brackets (colours, languages, {@code DBNum1}) are no parts of a day.
 */
final class FormatCode {
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=) *([+-]?[0-9]+(?:\\.[0-9]+)?)");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");

  /** Of any number as it is, as Excel and programs in Chinese write it. */
  private static final Pattern GENERAL = Pattern.compile("(?i)general|g/[\u4e00-\u9fff]+格式");

  private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)am/pm|a/p");
  private static final Pattern EXPONENT = Pattern.compile("(?i)e[+-][0#?]+");
  private static final Pattern FRACTION = Pattern.compile("[0#?]* ?[0#?]+ */ *[0-9#?]+");
  private static final String OF_A_DAY = "ydegba";
  private static final String OF_A_TIME = "hs";

  private final String code;
  private final List<FormatSection> sections = new ArrayList<>();
  private int at;
  private Optional<DoublePredicate> condition;
  private boolean day;
  private boolean time;
  private boolean month;
  private boolean percent;
  private boolean behindPoint;
  private boolean whole;
  private List<Piece> layout;

  FormatCode(String code) {
    this.code = code;
    begin();
    while (at < code.length()) {
      token();
    }
    end();
  }

  List<FormatSection> sections() {
    return List.copyOf(sections);
  }

  private void begin() {
    condition = Optional.empty();
    day = false;
    time = false;
    month = false;
    percent = false;
    behindPoint = false;
    whole = true;
    layout = new ArrayList<>();
  }

  private void end() {
    // A lone m is a month; beside hours or seconds it is minutes.
    day = day || (month && !time);
    boolean anyPlace = layout.stream().anyMatch(Piece.Place.class::isInstance);
    sections.add(
        new FormatSection(condition, day, time, layout, percent, whole && anyPlace && !percent));
    begin();
  }

  private void token() {
    if (take(GENERAL) || take(FRACTION)) {
      anyNumber();
    } else if (take(EXPONENT)) {
      whole = false;
    } else if (take(HALF_OF_DAY)) {
      time = true;
    } else {
      character(code.charAt(at));
    }
  }

  private boolean take(Pattern pattern) {
    Matcher found = pattern.matcher(code).region(at, code.length());
    boolean here = found.lookingAt();
    at = here ? found.end() : at;
    return here;
  }

  /** A number as it is; what stands before and behind it is shown all the same. */
  private void anyNumber() {
    whole = false;
    layout.add(new Piece.Place(true));
  }

  private void character(char next) {
    at++;
    switch (next) {
      case ';' -> end();
      case '"' -> literal(until('"'));
      case '\\' -> literal(one());
      case '_', '*' -> one();
      case '[' -> bracket(until(']'));
      case '0', '#', '?' -> {
        if (!behindPoint) {
          layout.add(new Piece.Place(next == '0'));
        }
      }
      case '.' -> {
        behindPoint = true;
        whole = false;
      }
      case ',' -> {
        // Between thousands; where a list is read, they are one number.
      }
      case '@' -> anyNumber();
      case '%' -> {
        percent = true;
        literal("%");
      }
      default -> letter(next);
    }
  }

  private void letter(char next) {
    char small = Character.toLowerCase(next);
    if (small == 'm') {
      month = true;
    } else if (OF_A_TIME.indexOf(small) >= 0) {
      time = true;
    } else if (OF_A_DAY.indexOf(small) >= 0) {
      day = true;
    } else {
      literal(String.valueOf(next));
    }
  }

  private void bracket(String inside) {
    Matcher range = CONDITION.matcher(inside.strip());
    if (range.matches()) {
      condition = Optional.of(range(range.group(1), Double.parseDouble(range.group(2))));
    } else if (ELAPSED.matcher(inside).matches()) {
      time = true;
    } else if (inside.startsWith("$")) {
      // A currency's sign stands before the language: [$NT$-404].
      int language = inside.lastIndexOf('-');
      literal(inside.substring(1, language < 1 ? inside.length() : language));
    }
  }

  private static DoublePredicate range(String sign, double bound) {
    return switch (sign) {
      case "<" -> number -> number < bound;
      case "<=" -> number -> number <= bound;
      case ">" -> number -> number > bound;
      case ">=" -> number -> number >= bound;
      case "<>" -> number -> number != bound;
      default -> number -> number == bound;
    };
  }

  private void literal(String text) {
    layout.add(new Piece.Literal(text));
  }

  private String one() {
    int from = Math.min(at, code.length());
    at = Math.min(from + 1, code.length());
    return code.substring(from, at);
  }

  private String until(char end) {
    int found = code.indexOf(end, at);
    int stop = found < 0 ? code.length() : found;
    String inside = code.substring(at, stop);
    at = Math.min(stop + 1, code.length());
    return inside;
  }
}
