package tw.portfolio.record.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.school.PersonId;

/**
 * In what a student in a class's register differs from what was confirmed last.
 *
 * @param person the student
 * @param number 學號, as it is now
 * @param name 姓名, as it is now
 * @param kind what has happened
 * @param fields what has changed; none of who is new
 */
public record RegisterDifference(
    PersonId person, String number, String name, Kind kind, List<FieldChange> fields) {
  /** Copies the list. */
  public RegisterDifference {
    fields = List.copyOf(fields);
  }

  /** What has happened to a student in the register of a class. */
  public enum Kind {
    /** Was never confirmed before. */
    NEW("new", "新增"),
    /** Is in the class, and something else is said. */
    CHANGED("changed", "變更"),
    /** Was confirmed in the class and is not in it any more. */
    LEFT("left", "離開本班");

    private final String code;
    private final String chinese;

    Kind(String code, String chinese) {
      this.code = code;
      this.chinese = chinese;
    }

    /** Its name in storage and answers. */
    public String code() {
      return code;
    }

    /** Its name for people. */
    public String chinese() {
      return chinese;
    }

    /** The kind with exactly this code. */
    public static Optional<Kind> ofCode(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }

  /**
   * A field that says something else.
   *
   * @param field which one
   * @param from what was confirmed; nothing if it said nothing
   * @param to what it says now; nothing if it says nothing
   */
  public record FieldChange(RegisterField field, Optional<String> from, Optional<String> to) {}

  /** Who is confirmed for the first time. */
  static RegisterDifference anew(RegisterEntry now) {
    return of(now, Kind.NEW, List.of());
  }

  /** Who is in the class; nothing if it says the same. */
  static Optional<RegisterDifference> between(RegisterEntry before, RegisterEntry now) {
    List<FieldChange> fields = fields(before, now);
    return fields.isEmpty() ? Optional.empty() : Optional.of(of(now, Kind.CHANGED, fields));
  }

  /**
   * Who was confirmed in the class and is not in it.
   *
   * @param now in another class, in none, or not in this year's register at all
   */
  static RegisterDifference left(RegisterEntry before, Optional<RegisterEntry> now) {
    return of(
        now.orElse(before), Kind.LEFT, now.map(entry -> fields(before, entry)).orElse(List.of()));
  }

  private static RegisterDifference of(RegisterEntry entry, Kind kind, List<FieldChange> fields) {
    return new RegisterDifference(
        entry.person(),
        entry.shown(RegisterField.NUMBER).orElse(""),
        entry.shown(RegisterField.NAME).orElse(""),
        kind,
        fields);
  }

  private static List<FieldChange> fields(RegisterEntry before, RegisterEntry now) {
    return Arrays.stream(RegisterField.values())
        .filter(field -> !before.value(field).equals(now.value(field)))
        .map(field -> new FieldChange(field, before.shown(field), now.shown(field)))
        .toList();
  }

  /** For the history: who and in which fields, without what they say. */
  String summary() {
    String what =
        kind == Kind.CHANGED
            ? fields.stream()
                .map(change -> change.field().chinese())
                .collect(Collectors.joining("、"))
            : kind.chinese();
    return number + " " + what;
  }
}
