package tw.portfolio.reminder.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.reminder.StudentPages;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** A roster's students, page by page. */
public final class MemoryStudentPages implements StudentPages {
  private final Roster roster;

  /** Those of that roster. */
  public MemoryStudentPages(Roster roster) {
    this.roster = roster;
  }

  @Override
  public StoredPage<Person> page(
      SchoolCode school, SchoolYear year, int part, Optional<String> after, int most) {
    List<Person> left =
        roster.students(school, year).stream()
            .filter(student -> Shards.of(student.id().text(), PARTS) == part)
            .filter(student -> after.stream().allMatch(id -> student.id().text().compareTo(id) > 0))
            .sorted(Comparator.comparing(student -> student.id().text()))
            .toList();
    List<Person> page = left.stream().limit(most).toList();
    return new StoredPage<>(
        page,
        page.size() < left.size() ? Optional.of(page.getLast().id().text()) : Optional.empty());
  }
}
