package tw.portfolio.local.it.campus;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.kernel.dynamo.SingleWrite;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.local.sample.SampleClass;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Settings;

/**
 * Grade 12 of the trial school, one student after another. Its grades 11 and 12 count as grade 12
 * here, so that there are enough of them.
 */
public final class Seniors {
  private static final int YOUNGEST = 11;

  private final RunningSchool campus;
  private final List<String> students;
  private int taken;

  public Seniors(RunningSchool campus) {
    this.campus = campus;
    Set<String> classes =
        campus.school().sample().classes().stream()
            .filter(one -> one.grade() >= YOUNGEST)
            .map(SampleClass::name)
            .collect(Collectors.toSet());
    this.students =
        campus.school().people().stream()
            .filter(person -> person.roles().contains(Role.STUDENT))
            .filter(person -> className(person).filter(classes::contains).isPresent())
            .map(person -> person.id().text())
            .toList();
  }

  private static Optional<String> className(Person person) {
    return person.latestPlace().map(ClassPlace::className);
  }

  /** All of grade 12. */
  public List<String> students() {
    return students;
  }

  /** A student of grade 12 whom no other test had. */
  public String next() {
    return students.get(taken++);
  }

  /** A student of another grade. */
  public String younger() {
    return campus.school().people().stream()
        .filter(person -> person.roles().contains(Role.STUDENT))
        .map(person -> person.id().text())
        .filter(id -> !students.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** Who holds that office. */
  public String holder(Role role) {
    return campus.school().people().stream()
        .filter(person -> person.roles().contains(role))
        .findFirst()
        .orElseThrow()
        .id()
        .text();
  }

  /** The homeroom teacher of a student's class. */
  public Optional<String> homeroomOf(String student) {
    Optional<String> led =
        campus.school().people().stream()
            .filter(person -> person.id().text().equals(student))
            .findFirst()
            .flatMap(Seniors::className);
    return campus.school().people().stream()
        .filter(person -> person.roles().contains(Role.HOMEROOM_TEACHER))
        .filter(person -> className(person).equals(led))
        .map(person -> person.id().text())
        .findFirst();
  }

  /** Writes the school's list of classes with their grades. */
  public void writeTheClasses() {
    Table table = Table.of(campus.environment());
    Backoff backoff = new JitteredBackoff(new Random(1));
    campus
        .school()
        .sample()
        .classes()
        .forEach(
            one -> {
              Item item =
                  Item.at(Shards.listed(campus.code() + "#CLASSLIST#" + campus.year(), one.name()))
                      .text("name", one.name())
                      .number("grade", one.grade() >= YOUNGEST ? 3 : 1);
              PutItemResponse unused =
                  SingleWrite.run(
                      backoff,
                      () ->
                          table
                              .client()
                              .putItem(put -> put.tableName(table.name()).item(item.attributes())));
            });
  }

  /** Opens the window of statements from two days ago until so long from now. */
  public void window(Duration left) {
    Settings usual = campus.school().settings();
    Map<WindowKey, Window> windows = new HashMap<>(usual.windows());
    Instant now = Instant.now();
    windows.put(
        WindowKey.of(WindowKind.STATEMENT, Semester.SECOND),
        new Window(now.minus(Duration.ofDays(2)), now.plus(left)));
    campus.set(new Settings(usual.school(), usual.year(), usual.caps(), windows));
  }
}
