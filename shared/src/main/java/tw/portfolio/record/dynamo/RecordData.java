package tw.portfolio.record.dynamo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.StudentYearKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.item.NationalIdItems;
import tw.portfolio.record.item.NationalIdKeys;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordKeys;

/**
 * Where records about a student lie, but for the entry in the register itself: who is to be deleted
 * is known by it, so whoever deletes begins with it.
 */
public final class RecordData {
  private RecordData() {}

  /**
   * All of it in the order in which it may be taken away: the places in sections before what the
   * student takes, and the holder of the national id before the id.
   */
  public static List<PersonalData> of(Table table, Backoff backoff) {
    return List.of(
        ItemData.at("sections", table, backoff, subject -> sections(table, subject)),
        ItemData.at(
            "classes",
            table,
            backoff,
            subject ->
                subject.years().stream()
                    .map(year -> PersonKeys.inClass(subject.school(), year, subject.person()))
                    .toList()),
        ItemData.in(
            "handovers",
            table,
            backoff,
            subject -> List.of(subject.school() + "#HANDOVER#" + subject.person())),
        ItemData.in(
            "records",
            table,
            backoff,
            subject -> List.of(RecordKeys.studentRecords(subject.school(), subject.person()))),
        ItemData.at("nationalIds", table, backoff, subject -> nationalId(table, subject)));
  }

  private static List<Key> sections(Table table, DataSubject subject) {
    return subject.years().stream()
        .map(year -> StudentYearKeys.studentYear(subject.school(), subject.person(), year))
        .flatMap(year -> table.query(year, CourseKeys.ENROLMENT).stream())
        .map(RecordItems::readEnrolment)
        .flatMap(taken -> place(subject, taken).stream())
        .toList();
  }

  private static Optional<Key> place(DataSubject subject, SectionEnrolment taken) {
    return taken
        .sectionKey()
        .map(
            section ->
                new Key(RecordKeys.sectionRoster(subject.school(), section), taken.key().id()));
  }

  /** The way from the number's hash goes only while it leads to this student. */
  private static List<Key> nationalId(Table table, DataSubject subject) {
    Key own = NationalIdKeys.identity(subject.school(), subject.person());
    Optional<Key> holder =
        table
            .get(own)
            .map(NationalIdItems::mark)
            .map(mark -> NationalIdKeys.identityHolder(subject.school(), mark))
            .flatMap(table::get)
            .filter(item -> NationalIdItems.number(item).equals(subject.number()))
            .map(item -> new Key(item.text("pk"), item.text("sk")));
    return Stream.concat(holder.stream(), Stream.of(own)).toList();
  }
}
