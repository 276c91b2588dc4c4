package tw.portfolio.reminder.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.school.ClassPlace;

/** Counts the signed forms (確認單) of a class that are not back. */
public final class FormsTally {
  private static final int MOST_NAMES = 10;

  private final String className;
  private final Map<ReceiptPeriod, Missing> missing = new HashMap<>();

  /** Those of that class. */
  public FormsTally(String className) {
    this.className = className;
  }

  /** Adds a student: who has a receipt has a form. */
  public void add(StudentState state, ClassPlace place) {
    state
        .receipts()
        .forEach(
            (period, mark) -> {
              if (mark.returned().isEmpty()) {
                missing
                    .computeIfAbsent(period, _ -> new Missing())
                    .add(place.seat(), place.seat() + " " + state.student().name());
              }
            });
  }

  /** A line for each period of which some are not back. */
  public List<DigestLine> lines() {
    List<DigestLine> lines = new ArrayList<>();
    missing.forEach(
        (period, those) ->
            lines.add(
                new StaffLine.FormsOut(
                    className, period, those.many, List.copyOf(those.names.values()))));
    return lines;
  }

  private static final class Missing {
    private final TreeMap<Integer, String> names = new TreeMap<>();
    private int many;

    void add(int seat, String name) {
      many++;
      names.put(seat, name);
      if (names.size() > MOST_NAMES) {
        names.pollLastEntry();
      }
    }
  }
}
