package tw.portfolio.record.item;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.Student;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * Which students of a file may have the national ids that it gives them. Of those who belong to the
 * school one has an id: an item at the id's keyed hash says who, and is written in the transaction
 * that gives the id, under the condition that it still says what was read here.
 *
 * <p>Whoever gives an id up leaves the item as it is. It then names somebody who does not have the
 * id any more, and binds nobody; that way two students of one file can have each other's ids.
 */
final class NationalIdClaims {
  private final SchoolCode school;
  private final NationalIdKey key;
  private final Map<Key, Item> holders;
  private final Map<String, Student> inFile;
  private final Map<String, String> elsewhere;
  private final Set<String> given = new HashSet<>();

  private NationalIdClaims(
      SchoolCode school,
      NationalIdKey key,
      Map<Key, Item> holders,
      Map<String, Student> inFile,
      Map<String, String> elsewhere) {
    this.school = school;
    this.key = key;
    this.holders = holders;
    this.inFile = inFile;
    this.elsewhere = elsewhere;
  }

  /** What is known of these changes. At most three round trips for every hundred of them. */
  static NationalIdClaims of(
      SchoolCode school,
      List<RecordChange> changes,
      Table table,
      Backoff backoff,
      NationalIds identities) {
    NationalIdKey key = identities.key(school);
    Map<Key, Item> holders =
        table
            .getAll(
                changes.stream()
                    .filter(NationalIdClaims::takes)
                    .map(change -> place(school, key, (Student) change.after()))
                    .toList(),
                backoff)
            .stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    item -> new Key(item.text("pk"), item.text("sk")), Function.identity()));
    Map<String, Student> inFile =
        changes.stream()
            .map(change -> (Student) change.after())
            .collect(Collectors.toUnmodifiableMap(Student::number, Function.identity()));
    Stream<String> others =
        holders.values().stream()
            .map(NationalIdItems::number)
            .distinct()
            .filter(number -> !inFile.containsKey(number));
    List<Item> students =
        table.getAll(
            others.map(number -> RecordKeys.key(school, Student.keyOf(number))).toList(), backoff);
    return new NationalIdClaims(
        school, key, holders, inFile, belonging(students, identities.marks(school, students)));
  }

  private static Map<String, String> belonging(
      Collection<Item> students, Map<PersonId, String> marks) {
    Map<String, String> belonging = new HashMap<>();
    students.stream()
        .map(RecordItems::readKnown)
        .filter(student -> student.status().belongs())
        .forEach(student -> belonging.put(student.number(), marks.get(student.person())));
    return Map.copyOf(belonging);
  }

  /** Whether a student has an id afterwards that was not the student's alone before. */
  private static boolean takes(RecordChange change) {
    Student after = (Student) change.after();
    return after.status().belongs()
        && change
            .before()
            .map(Student.class::cast)
            .filter(before -> before.status().belongs())
            .filter(before -> before.identity().equals(after.identity()))
            .isEmpty();
  }

  private static Key place(SchoolCode school, NationalIdKey key, Student student) {
    return NationalIdKeys.identityHolder(school, key.mark(student.identity()));
  }

  /**
   * The change with the step that claims the id, if it takes one.
   *
   * @return empty if somebody else has that id
   */
  Optional<PreparedChange> claim(PreparedChange prepared) {
    RecordChange change = prepared.change();
    if (!takes(change)) {
      return Optional.of(prepared);
    }
    Student student = (Student) change.after();
    Key place = place(school, key, student);
    Optional<Item> holder = Optional.ofNullable(holders.get(place));
    String mark = key.mark(student.identity());
    if (!given.add(mark)
        || holder
            .map(NationalIdItems::number)
            .filter(number -> !number.equals(student.number()) && has(number, mark))
            .isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        prepared.and(
            transaction ->
                transaction.put(
                    ExpectedItem.replace(
                        holder, NationalIdItems.holder(place, student.number(), holder)),
                    _ -> RecordSteps.differs(student.key()))));
  }

  /** Whether that student has the id once everything is written. */
  private boolean has(String number, String mark) {
    return Optional.ofNullable(inFile.get(number))
        .map(student -> student.status().belongs() && key.mark(student.identity()).equals(mark))
        .orElseGet(() -> mark.equals(elsewhere.get(number)));
  }
}
