package tw.portfolio.record.dynamo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.item.DeputyItems;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.RetryCause;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.item.ReminderLookItems;
import tw.portfolio.settings.item.SettingsItems;
import tw.portfolio.settings.item.WindowBasisItems;

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
    Item item = PersonItems.write(person, PersonKeys.personItem(person.school(), person.id()));
    Stream<Item> listed =
        person.isStaff()
            ? Stream.of(PersonItems.listed(person.school(), person.id()))
            : Stream.of(person)
                .filter(student -> PersonItems.isStudent(student, year))
                .map(student -> PersonItems.write(student, PersonKeys.inClass(year, student)));
    return Stream.concat(Stream.of(item), listed);
  }

  @Override
  public void grade(SchoolCode school, SchoolYear year, int grade, Collection<PersonId> students) {
    put(students.stream().map(student -> WindowBasisItems.grade(school, student, year, grade)));
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
    put(
        Stream.concat(
            SettingsItems.write(settings).stream(),
            Stream.of(ReminderLookItems.look(settings.school(), Instant.EPOCH))));
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
      backoff.beforeRetry(RetryCause.THROTTLING, attempt);
    }
  }
}
