package tw.portfolio.store.dynamo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.portfolio.domain.history.Author;
import tw.portfolio.domain.record.Bearers;
import tw.portfolio.domain.record.Directory;
import tw.portfolio.domain.record.KnownStudent;
import tw.portfolio.domain.record.ListedDirectory;
import tw.portfolio.domain.record.NationalId;
import tw.portfolio.domain.record.RecordChange;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.RecordKind;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.record.StudentEntry;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.Term;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.WriteResult;

/** The school's own records in DynamoDB. */
public final class DynamoRecordStore implements RecordStore {
  private final Table table;
  private final Backoff backoff;

  /** Records in this table. */
  public DynamoRecordStore(Table table, Backoff backoff) {
    this.table = table;
    this.backoff = backoff;
  }

  /**
   * {@inheritDoc} Students take a second trip for their national ids. A section that is not carried
   * to all its students yet is not found, so that it is written again.
   */
  @Override
  public Map<RecordKey, SchoolRecord> find(SchoolCode school, Collection<RecordKey> keys) {
    Map<RecordKey, SchoolRecord> found = new HashMap<>();
    keys.stream()
        .collect(groupingBy(RecordKey::kind))
        .forEach(
            (kind, ofKind) -> {
              List<Key> places = ofKind.stream().map(key -> RecordKeys.key(school, key)).toList();
              Stream<Item> settled =
                  table.getAll(places, backoff).stream()
                      .filter(item -> !item.has(SectionWriting.FOLLOWING));
              read(school, kind, settled.toList())
                  .forEach(record -> found.put(record.key(), record));
            });
    return Map.copyOf(found);
  }

  @Override
  public List<SchoolRecord> all(SchoolCode school, RecordKind kind, Term term) {
    return read(school, kind, list(school, kind, term));
  }

  @Override
  public List<SchoolRecord> settled(SchoolCode school, RecordKind kind, Term term) {
    return read(
        school,
        kind,
        list(school, kind, term).stream()
            .filter(item -> !item.has(SectionWriting.FOLLOWING))
            .toList());
  }

  @Override
  public Optional<KeptSection> section(SchoolCode school, RecordKey section) {
    return table
        .get(RecordKeys.key(school, section))
        .map(
            item ->
                new KeptSection(
                    RecordItems.readSection(item), !item.has(SectionWriting.FOLLOWING)));
  }

  private List<Item> list(SchoolCode school, RecordKind kind, Term term) {
    return switch (kind) {
      case STUDENTS -> table.query(Keys.students(school), "");
      case STAFF -> table.query(Keys.staff(school), "");
      case CLASSES -> table.query(Keys.classList(school, term.year()), "");
      case COURSES -> table.query(Keys.courses(school), "");
      case SECTIONS -> table.query(Keys.sections(school, term), "");
      case ENROLMENTS, GRADES, CADRES, ATTENDANCE, SERVICE -> List.of();
    };
  }

  private List<SchoolRecord> read(SchoolCode school, RecordKind kind, List<Item> items) {
    if (kind == RecordKind.STUDENTS) {
      Map<PersonId, NationalId> identities = identities(school, items);
      return items.stream()
          .<SchoolRecord>map(
              item -> StudentItems.read(item, identities.get(StudentItems.person(item))))
          .toList();
    }
    return items.stream().map(item -> RecordItems.read(kind, item)).toList();
  }

  private Map<PersonId, NationalId> identities(SchoolCode school, List<Item> students) {
    List<Key> keys =
        students.stream()
            .map(StudentItems::person)
            .map(person -> Keys.identity(school, person))
            .toList();
    return table.getAll(keys, backoff).stream()
        .collect(toMap(IdentityItems::person, IdentityItems::read));
  }

  /** {@inheritDoc} One round trip for the students, and one for every hundred ids. */
  @Override
  public Bearers bearers(SchoolCode school) {
    List<Item> students = table.query(Keys.students(school), "");
    Map<PersonId, NationalId> identities = identities(school, students);
    Map<NationalId, Set<String>> numbers =
        students.stream()
            .map(StudentItems::known)
            .collect(
                groupingBy(
                    student -> identities.get(student.person()),
                    mapping(KnownStudent::number, toUnmodifiableSet())));
    return identity -> numbers.getOrDefault(identity, Set.of());
  }

  /** {@inheritDoc} One round trip for each of the five lists, and no national id among them. */
  @Override
  public Directory directory(SchoolCode school, Term term, Supplier<PersonId> newPeople) {
    List<SchoolRecord> records =
        Stream.of(RecordKind.STAFF, RecordKind.CLASSES, RecordKind.COURSES, RecordKind.SECTIONS)
            .flatMap(kind -> read(school, kind, list(school, kind, term)).stream())
            .toList();
    return new ListedDirectory(
        school,
        term,
        list(school, RecordKind.STUDENTS, term).stream().map(StudentItems::known).toList(),
        records,
        () -> bearers(school),
        newPeople);
  }

  @Override
  public List<RecordChange> write(
      SchoolCode school, List<RecordChange> changes, Author who, String why, Instant at) {
    RecordWrite write = new RecordWrite(school, who, why, at);
    List<RecordChange> refused = new ArrayList<>();
    Map<RecordKind, List<RecordChange>> byKind = new EnumMap<>(RecordKind.class);
    changes.forEach(
        change ->
            byKind
                .computeIfAbsent(change.after().key().kind(), anew -> new ArrayList<>())
                .add(change));
    byKind.forEach((kind, ofKind) -> refused.addAll(write(write, kind, ofKind)));
    return List.copyOf(refused);
  }

  @Override
  public boolean remove(SchoolCode school, StudentEntry seen, Author who, String why, Instant at) {
    Transaction transaction = new Transaction(table, backoff);
    transaction.delete(
        Believed.delete(EntryItems.write(school, seen)),
        _ -> new Rejection.RecordDiffers(seen.key()));
    transaction.putAlong(new RecordWrite(school, who, why, at).removal(seen));
    return transaction.run() instanceof WriteResult.Written;
  }

  private List<RecordChange> write(RecordWrite write, RecordKind kind, List<RecordChange> changes) {
    return switch (kind) {
      case CLASSES -> {
        ClassWriting classes = new ClassWriting(table, backoff, write);
        yield changes.stream().filter(change -> !classes.write(change)).toList();
      }
      case SECTIONS -> new SectionWriting(table, backoff, write).write(changes);
      case STUDENTS, STAFF, COURSES, ENROLMENTS, GRADES, CADRES, ATTENDANCE, SERVICE -> {
        RecordSteps steps = new RecordSteps(write);
        // Those of one section lie together, so that it is checked once for all of them.
        List<PreparedChange> prepared =
            changes.stream()
                .map(steps::of)
                .sorted(
                    Comparator.comparing(
                        change -> change.within().map(section -> section.key().id()).orElse("")))
                .toList();
        yield new RecordChunks(table, backoff, write.school()).write(prepared);
      }
    };
  }
}
