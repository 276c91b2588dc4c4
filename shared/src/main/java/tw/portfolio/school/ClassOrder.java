package tw.portfolio.school;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which a school reads its classes: 高一 before 高二 before 高三, whatever stands in front
 * (普一甲 and 資一乙 before 普二甲), and 2 before 10, 甲 before 乙. The grade is the first of 一, 二, 三, 1, 2
 * and 3 in the name; a class without comes last.
 */
public final class ClassOrder implements Comparator<String> {
  /** Classes by name. */
  public static final ClassOrder BY_NAME = new ClassOrder();

  /** Places by class and seat. */
  public static final Comparator<ClassPlace> BY_SEAT =
      Comparator.comparing(ClassPlace::className, BY_NAME).thenComparingInt(ClassPlace::seat);

  private static final Pattern NUMBERS = Pattern.compile("[0-9]+");
  private static final String GRADES = "一二三";
  private static final String COUNTED = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸";
  private static final int DIGITS = 6;

  private ClassOrder() {}

  @Override
  public int compare(String one, String other) {
    int order = key(one).compareTo(key(other));
    // Two names are two classes, however alike: a list that goes by this order has both.
    return order == 0 ? one.compareTo(other) : order;
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder().append(grade(name));
    name.codePoints().forEach(character -> append(key, character));
    return NUMBERS
        .matcher(key)
        .replaceAll(number -> Matcher.quoteReplacement(padded(number.group())));
  }

  /** Numbers before characters: 0 to 9, then those that count, then all others. */
  private static void append(StringBuilder key, int character) {
    int counted = COUNTED.indexOf(character);
    if (counted >= 0) {
      key.append('A').append((char) ('A' + counted));
    } else {
      key.appendCodePoint(character);
    }
  }

  private static char grade(String name) {
    return (char)
        name.chars()
            .filter(character -> GRADES.indexOf(character) >= 0 || "123".indexOf(character) >= 0)
            .map(
                character ->
                    GRADES.indexOf(character) >= 0
                        ? 'a' + GRADES.indexOf(character)
                        : 'a' + character - '1')
            .findFirst()
            .orElse('z');
  }

  private static String padded(String digits) {
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }
}
