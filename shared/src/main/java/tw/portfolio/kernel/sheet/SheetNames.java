package tw.portfolio.kernel.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the sheets of a workbook that is written: such as Excel takes, and no two alike. */
final class SheetNames {
  private static final Pattern NOT_TAKEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cc}']");

  /** Excel takes 31; a number may come behind. */
  private static final int LONGEST = 26;

  private final Set<String> taken = new HashSet<>();

  /** That name, or one like it that is free. */
  String free(String wanted) {
    String name = NOT_TAKEN.matcher(wanted).replaceAll(" ").strip();
    String base = name.isEmpty() ? "工作表" : name.substring(0, Math.min(LONGEST, name.length()));
    String free = base;
    for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++) {
      free = base + " " + next;
    }
    return free;
  }
}
