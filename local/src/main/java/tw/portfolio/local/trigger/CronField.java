package tw.portfolio.local.trigger;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Values that a cron field names: {@code *}, {@code 1,5}, {@code 1-5}, {@code 0/15}. */
final class CronField {
  private final BitSet values = new BitSet();

  private CronField() {}

  /**
   * Reads a field.
   *
   * @param names what may stand for the values from {@code least} on, for example {@code JAN}
   * @throws IllegalArgumentException if it is not within {@code least} to {@code most}
   */
  static CronField parse(String text, int least, int most, List<String> names) {
    CronField field = new CronField();
    for (String item : text.split(",", -1)) {
      String[] stepped = item.split("/", 2);
      int step = stepped.length == 2 ? Integer.parseInt(stepped[1]) : 1;
      String[] ends = stepped[0].split("-", 2);
      boolean all = stepped[0].equals("*");
      int from = all ? least : value(ends[0], least, names);
      int to =
          all || (ends.length == 1 && stepped.length == 2)
              ? most
              : value(ends[ends.length - 1], least, names);
      if (from < least || to > most || from > to || step < 1) {
        throw new IllegalArgumentException(item + " is not within " + least + "-" + most);
      }
      for (int value = from; value <= to; value += step) {
        field.values.set(value);
      }
    }
    return field;
  }

  private static int value(String text, int least, List<String> names) {
    int named = names.indexOf(text.toUpperCase(Locale.ROOT));
    return named >= 0 ? least + named : Integer.parseInt(text);
  }

  boolean has(int value) {
    return values.get(value);
  }
}
