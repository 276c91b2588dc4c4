package tw.portfolio.record.register;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.code.Gender;

/**
 * A student in the register, as the one who confirms it and the student see it.
 *
 * @param person the student
 * @param values what it says; whoever is in no class has neither class nor seat
 */
public record RegisterEntry(PersonId person, Map<RegisterField, RegisterValue> values) {
  /** By seat. */
  static final Comparator<RegisterEntry> BY_SEAT =
      Comparator.<RegisterEntry>comparingInt(
              entry -> entry.shown(RegisterField.SEAT).map(Integer::parseInt).orElse(0))
          .thenComparing(entry -> entry.shown(RegisterField.NUMBER).orElse(""));

  /** Copies the values. */
  public RegisterEntry {
    values = Map.copyOf(values);
  }

  /**
   * The student of whom that was stored ({@link tw.portfolio.record.Student#stored}).
   *
   * @param identity the national id, which lies elsewhere
   */
  public static RegisterEntry of(Document stored, RegisterValue identity) {
    KnownStudent known = KnownStudent.of(stored);
    Map<RegisterField, RegisterValue> values = new EnumMap<>(RegisterField.class);
    values.put(RegisterField.NUMBER, RegisterValue.of(known.number()));
    values.put(RegisterField.NAME, RegisterValue.of(known.name()));
    values.put(RegisterField.IDENTITY, identity);
    values.put(RegisterField.BORN, RegisterValue.of(known.born().toString()));
    values.put(
        RegisterField.GENDER,
        RegisterValue.of(Gender.ofCode(stored.text("gender")).map(Gender::chinese).orElse("不明")));
    values.put(
        RegisterField.ENTERED, RegisterValue.of(Integer.toString(stored.integer("entered"))));
    values.put(RegisterField.STATUS, RegisterValue.of(known.status().chinese()));
    known
        .seat()
        .ifPresent(
            seat -> {
              values.put(RegisterField.CLASS, RegisterValue.of(seat.className()));
              values.put(RegisterField.SEAT, RegisterValue.of(Integer.toString(seat.number())));
            });
    return new RegisterEntry(known.person(), values);
  }

  /** What it says in a field, if anything. */
  public Optional<RegisterValue> value(RegisterField field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The same as people read it. */
  public Optional<String> shown(RegisterField field) {
    return value(field).map(RegisterValue::shown);
  }

  /** Whether the student is in that class. */
  boolean isIn(String className) {
    return shown(RegisterField.CLASS).filter(className::equals).isPresent();
  }
}
