package tw.portfolio.record.dynamo;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.history.Author;
import tw.portfolio.history.item.RetentionItems;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ExpectedItem;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.Directory;
import tw.portfolio.record.ListedDirectory;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.item.ClassWriting;
import tw.portfolio.record.item.NationalIds;
import tw.portfolio.record.item.PreparedChange;
import tw.portfolio.record.item.RecordDiffers;
import tw.portfolio.record.item.RecordItems;
import tw.portfolio.record.item.RecordKeys;
import tw.portfolio.record.item.RecordSteps;
import tw.portfolio.record.item.RecordWrite;
import tw.portfolio.record.item.SectionWriting;
import tw.portfolio.record.item.StudentWriting;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** The school's own records in DynamoDB. */
public final class DynamoRecordStore implements RecordStore {
  private final Table table;
  private final Backoff backoff;
  private final NationalIds identities;

  /**
   * Records in this table.
   *
   * @param keys where the keys of national ids come from
   */
  public DynamoRecordStore(Table table, Backoff backoff, DataKeys keys) {
    this.table = table;
    this.backoff = backoff;
    this.identities = new NationalIds(table, backoff, keys);
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
    return RecordKeys.list(school, kind, term)
        .map(partition -> table.list(partition))
        .orElse(List.of());
  }

  private List<SchoolRecord> read(SchoolCode school, RecordKind kind, List<Item> items) {
    if (kind.equals(Student.KIND)) {
      Map<PersonId, NationalId> ids = identities.of(school, items);
      return items.stream()
          .<SchoolRecord>map(
              item -> RecordItems.readStudent(item, ids.get(RecordItems.readKnown(item).person())))
          .toList();
    }
    return items.stream().map(item -> RecordItems.read(kind, item)).toList();
  }

  /** {@inheritDoc} The list of students then, and one round trip for every hundred ids. */
  @Override
  public NationalIdHolders bearers(SchoolCode school) {
    Lazy<NationalIdHolders> register =
        new Lazy<>(() -> identities.bearers(school, table.list(RecordKeys.students(school))));
    return identity -> register.getValue().numbers(identity);
  }

  @Override
  public String mark(SchoolCode school, NationalId identity) {
    return identities.key(school).mark(identity);
  }

  /**
   * {@inheritDoc} Reads each of the five lists when it is needed, and no national id among them.
   */
  @Override
  public Directory directory(SchoolCode school, Term term, Supplier<PersonId> newPeople) {
    return new ListedDirectory(
        school,
        term,
        () -> list(school, Student.KIND, term).stream().map(RecordItems::readKnown).toList(),
        kind -> all(school, kind, term),
        bearers(school),
        newPeople);
  }

  @Override
  public List<RecordChange> write(
      SchoolCode school, List<RecordChange> changes, Author who, String why, Instant at) {
    RecordWrite write = new RecordWrite(school, who, why, at, RetentionItems.of(table, school, at));
    List<RecordChange> refused = new ArrayList<>();
    Map<RecordKind, List<RecordChange>> byKind = new LinkedHashMap<>();
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
    Transaction<RecordDiffers> transaction = new Transaction<>(table, backoff);
    transaction.delete(
        ExpectedItem.delete(RecordItems.write(school, seen)), _ -> new RecordDiffers(seen.key()));
    transaction.line(
        new RecordWrite(school, who, why, at, RetentionItems.of(table, school, at)).removal(seen));
    return transaction.run() instanceof WriteResult.Written;
  }

  private List<RecordChange> write(RecordWrite write, RecordKind kind, List<RecordChange> changes) {
    if (kind.equals(SchoolClass.KIND)) {
      ClassWriting classes = new ClassWriting(table, backoff, write);
      return changes.stream().filter(change -> !classes.write(change)).toList();
    }
    if (kind.equals(Section.KIND)) {
      return new SectionWriting(table, backoff, write).write(changes);
    }
    if (kind.equals(Student.KIND)) {
      return new StudentWriting(table, backoff, write, identities).write(changes);
    }
    RecordSteps steps = new RecordSteps(write);
    // Those of one section lie together, so that it is checked once for all of them.
    List<PreparedChange> prepared =
        changes.stream()
            .map(steps::of)
            .sorted(
                Comparator.comparing(
                    change -> change.within().map(section -> section.key().id()).orElse("")))
            .toList();
    return new RecordChunks(table, backoff, write.school()).write(prepared);
  }
}
