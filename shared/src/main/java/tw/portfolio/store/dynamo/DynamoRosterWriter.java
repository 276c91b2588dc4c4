package tw.portfolio.store.dynamo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.store.RosterWriter;

/** Writes the school's roster into DynamoDB, many items a round trip. */
public final class DynamoRosterWriter implements RosterWriter {
  private static final int MOST_ITEMS = 25;

  private final Table table;
  private final Backoff backoff;

  /** Writes into this table. */
  public DynamoRosterWriter(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  @Override
  public void people(SchoolYear year, Collection<Person> people) {
    put(people.stream().flatMap(person -> items(year, person)));
  }

  private static Stream<Item> items(SchoolYear year, Person person) {
    Item item = PersonItems.write(person, Keys.personItem(person.school(), person.id()));
    Stream<Item> listed =
        person.isStaff()
            ? Stream.of(PersonItems.listed(person.school(), person.id()))
            : Stream.of(person)
                .filter(student -> PersonItems.isStudent(student, year))
                .map(student -> PersonItems.write(student, Keys.inClass(year, student)));
    return Stream.concat(Stream.of(item), listed);
  }

  @Override
  public void grade(SchoolCode school, SchoolYear year, int grade, Collection<PersonId> students) {
    put(students.stream().map(student -> StandingItems.grade(school, student, year, grade)));
  }

  @Override
  public void enrolments(Collection<Enrolment> enrolments) {
    put(enrolments.stream().map(CourseItems::write));
  }

  @Override
  public void deputies(Collection<Deputy> deputies) {
    put(
        deputies.stream()
            .flatMap(
                deputy ->
                    DeputyItems.keys(deputy.school(), deputy.teacher(), deputy.deputy()).stream()
                        .map(key -> DeputyItems.write(deputy, key))));
  }

  @Override
  public void settings(Settings settings) {
    put(Stream.of(SettingsItems.write(settings)));
  }

  private void put(Stream<Item> items) {
    List<WriteRequest> requests =
        items
            .map(item -> PutRequest.builder().item(item.attributes()).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList();
    for (int from = 0; from < requests.size(); from += MOST_ITEMS) {
      putTogether(requests.subList(from, Math.min(requests.size(), from + MOST_ITEMS)));
    }
  }

  private void putTogether(List<WriteRequest> requests) {
    Map<String, List<WriteRequest>> left = Map.of(table.name(), requests);
    for (int attempt = 1; ; attempt++) {
      Map<String, List<WriteRequest>> now = left;
      left = table.client().batchWriteItem(request -> request.requestItems(now)).unprocessedItems();
      if (left.isEmpty()) {
        return;
      }
      backoff.beforeRetry(attempt);
    }
  }
}
