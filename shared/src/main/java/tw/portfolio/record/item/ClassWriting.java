package tw.portfolio.record.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.access.item.PersonUpdate;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * Writes a class, with the office of homeroom teacher (導師) passing from one person to another. One
 * class at a time: in a file in which two teachers swap classes each of them occurs twice.
 */
public final class ClassWriting {
  private final Table table;
  private final Backoff backoff;
  private final RecordWrite write;

  public ClassWriting(Table table, Backoff backoff, RecordWrite write) {
    this.table = table;
    this.backoff = backoff;
    this.write = write;
  }

  /** Why a class was not written. */
  private sealed interface ClassRefusal {
    /** The class is another by now. */
    record ClassDiffers() implements ClassRefusal {}

    /** The teacher who led it, or is to lead it, has other roles or another place by now. */
    record TeacherDiffers() implements ClassRefusal {}
  }

  private static boolean isOfTheClass(ClassRefusal reason) {
    return switch (reason) {
      case ClassRefusal.ClassDiffers() -> true;
      case ClassRefusal.TeacherDiffers() -> false;
    };
  }

  /** Whether it is written; not if the class is another by now. Two round trips. */
  public boolean write(RecordChange change) {
    for (int attempt = 1; ; attempt++) {
      Transaction<ClassRefusal> transaction = transaction(change);
      switch (transaction.run()) {
        case WriteResult.Written() -> {
          return true;
        }
        case WriteResult.Rejected<ClassRefusal>(List<ClassRefusal> reasons) -> {
          if (reasons.stream().anyMatch(ClassWriting::isOfTheClass)) {
            return false;
          }
          // Only a person is another by now: who it is has to be read again.
          backoff.beforeRetry(RetryCause.CONFLICT, attempt);
        }
      }
    }
  }

  private Transaction<ClassRefusal> transaction(RecordChange change) {
    SchoolClass after = (SchoolClass) change.after();
    Optional<PersonId> former =
        change.before().map(SchoolClass.class::cast).flatMap(SchoolClass::homeroomTeacher);
    Transaction<ClassRefusal> transaction = new Transaction<>(table, backoff);
    transaction.put(
        ExpectedItem.replace(
            change.before().map(before -> RecordItems.write(write.school(), before)),
            RecordItems.write(write.school(), after)),
        _ -> new ClassRefusal.ClassDiffers());
    transaction.line(write.line(change));
    if (former.equals(after.homeroomTeacher())) {
      return transaction;
    }
    Map<PersonId, Person> people = people(former, after.homeroomTeacher());
    // Whoever has been given another class meanwhile keeps it.
    former
        .map(people::get)
        .filter(person -> person.place(after.year()).filter(after.led()::isInClassOf).isPresent())
        .ifPresent(person -> release(transaction, person, after));
    after
        .homeroomTeacher()
        .map(people::get)
        .ifPresent(person -> appoint(transaction, person, after));
    return transaction;
  }

  private Map<PersonId, Person> people(Optional<PersonId> former, Optional<PersonId> next) {
    return table
        .getAll(
            Stream.of(former, next)
                .flatMap(Optional::stream)
                .map(person -> PersonKeys.personItem(write.school(), person))
                .toList(),
            backoff)
        .stream()
        .map(PersonItems::read)
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private void release(Transaction<ClassRefusal> transaction, Person person, SchoolClass left) {
    update(transaction, person, person.leadingNoneIn(left.year(), thisYear()), left.year());
    transaction.line(write.line(person.id(), ChangeAction.REVOKE, office(left)));
  }

  private void appoint(Transaction<ClassRefusal> transaction, Person person, SchoolClass led) {
    update(transaction, person, person.leading(led.led(), thisYear()), led.year());
    transaction.line(write.line(person.id(), ChangeAction.GRANT, office(led)));
  }

  private SchoolYear thisYear() {
    return SchoolYear.at(write.at());
  }

  private static void update(
      Transaction<ClassRefusal> transaction, Person before, Person after, SchoolYear year) {
    transaction.update(
        PersonUpdate.ofKnown(before, year)
            .roles(after.roles())
            .place(year, after.place(year))
            .build(),
        _ -> new ClassRefusal.TeacherDiffers());
  }

  private static String office(SchoolClass schoolClass) {
    return "%s（%s）".formatted(Role.HOMEROOM_TEACHER.title(), ClassPlace.called(schoolClass.name()));
  }
}
