package tw.portfolio.record.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.record.Directory;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.ListedDirectory;
import tw.portfolio.record.PlannedCourse;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RecordStore.KeptSection;
import tw.portfolio.record.SchoolClass;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.StaffMember;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
import tw.portfolio.record.nationalid.NationalIdKey;
import tw.portfolio.record.section.Handover;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.memory.MemoryHistory;

/** The school's own records in a {@link MemorySchool}. */
public final class MemoryRecords implements RecordStore {
  private final MemorySchool school;
  private final MemoryTables tables;
  private final MemoryPeople people;
  private final NationalIdKey key = new NationalIdKey(new byte[NationalIdKey.BYTES]);

  /** Records of the people and courses in that school. */
  public MemoryRecords(MemorySchool school) {
    this.school = school;
    this.tables = school.tables();
    this.people = new MemoryPeople(tables);
  }

  @Override
  public Map<RecordKey, SchoolRecord> find(SchoolCode code, Collection<RecordKey> keys) {
    synchronized (school) {
      Map<RecordKey, SchoolRecord> found = new HashMap<>();
      keys.forEach(key -> find(code, key).ifPresent(record -> found.put(key, record)));
      return Map.copyOf(found);
    }
  }

  private Optional<SchoolRecord> find(SchoolCode code, RecordKey key) {
    return key.kind().equals(SectionEnrolment.KIND)
        ? enrolments(code).stream().filter(taken -> taken.key().equals(key)).findFirst()
        : kept(code, key)
            .filter(_ -> !tables.unsettled.contains(new MemoryTables.RecordAt(code, key)));
  }

  private Optional<SchoolRecord> kept(SchoolCode code, RecordKey key) {
    return Optional.ofNullable(tables.records.get(new MemoryTables.RecordAt(code, key)));
  }

  @Override
  public Optional<KeptSection> section(SchoolCode code, RecordKey section) {
    synchronized (school) {
      boolean settled = !tables.unsettled.contains(new MemoryTables.RecordAt(code, section));
      return kept(code, section).map(found -> new KeptSection((Section) found, settled));
    }
  }

  /** Changes a section and leaves it there, as one that died before it came to its students. */
  public void interruptAt(SchoolCode code, Section after) {
    synchronized (school) {
      var at = new MemoryTables.RecordAt(code, after.key());
      tables.records.put(at, after);
      tables.unsettled.add(at);
      tables.handovers.add(new Handover.OfSection(code, after.key(), SchoolBuilder.NOW));
    }
  }

  /** The enrolments that upload rules use, with the sections that this store has put them into. */
  private List<SchoolRecord> enrolments(SchoolCode code) {
    return tables.enrolments.entrySet().stream()
        .filter(entry -> entry.getKey().school().equals(code))
        .<SchoolRecord>map(entry -> new SectionEnrolment(entry.getValue()))
        .toList();
  }

  @Override
  public List<SchoolRecord> all(SchoolCode code, RecordKind kind, Term term) {
    synchronized (school) {
      return tables.records.entrySet().stream()
          .filter(entry -> entry.getKey().school().equals(code))
          .map(Map.Entry::getValue)
          .filter(record -> record.key().kind().equals(kind) && isListed(record, term))
          .toList();
    }
  }

  @Override
  public List<SchoolRecord> settled(SchoolCode code, RecordKind kind, Term term) {
    synchronized (school) {
      return all(code, kind, term).stream()
          .filter(
              record -> !tables.unsettled.contains(new MemoryTables.RecordAt(code, record.key())))
          .toList();
    }
  }

  private static boolean isListed(SchoolRecord record, Term term) {
    String id = record.key().id();
    return switch (Books.of(record.key().kind()).listedBy()) {
      case SCHOOL -> true;
      case YEAR -> id.startsWith(term.year() + "#");
      case SEMESTER -> id.startsWith(term + "#");
      case STUDENT, STUDENT_COURSES -> false;
    };
  }

  @Override
  public NationalIdHolders bearers(SchoolCode code) {
    return identity -> {
      synchronized (school) {
        return tables.records.entrySet().stream()
            .filter(entry -> entry.getKey().school().equals(code))
            .map(Map.Entry::getValue)
            .filter(Student.class::isInstance)
            .map(Student.class::cast)
            .filter(student -> student.identity().equals(identity))
            .map(Student::number)
            .collect(Collectors.toUnmodifiableSet());
      }
    };
  }

  @Override
  public String mark(SchoolCode code, NationalId identity) {
    return key.mark(identity);
  }

  @Override
  public Directory directory(SchoolCode code, Term term, Supplier<PersonId> newPeople) {
    synchronized (school) {
      List<SchoolRecord> records = new ArrayList<>();
      for (RecordKind kind :
          List.of(StaffMember.KIND, SchoolClass.KIND, PlannedCourse.KIND, Section.KIND)) {
        records.addAll(all(code, kind, term));
      }
      List<KnownStudent> students =
          all(code, Student.KIND, term).stream()
              .map(Student.class::cast)
              .map(KnownStudent::of)
              .toList();
      return new ListedDirectory(
          code, term, () -> students, _ -> records, bearers(code), newPeople);
    }
  }

  @Override
  public List<RecordChange> write(
      SchoolCode code, List<RecordChange> changes, Author who, String why, Instant at) {
    synchronized (school) {
      List<RecordChange> refused = new ArrayList<>();
      for (RecordChange change : changes) {
        MemoryWriting writing = new MemoryWriting(code, who, why, at);
        if (change.after() instanceof Section section
            && tables.unsettled.contains(new MemoryTables.RecordAt(code, section.key()))) {
          finish(writing, change, section).ifPresent(refused::add);
        } else if (holds(code, change) && mayHaveItsId(code, change, changes)) {
          write(writing, change);
        } else {
          refused.add(change);
        }
      }
      return List.copyOf(refused);
    }
  }

  @Override
  public boolean remove(SchoolCode code, StudentEntry seen, Author who, String why, Instant at) {
    synchronized (school) {
      boolean removed = tables.records.remove(new MemoryTables.RecordAt(code, seen.key()), seen);
      if (removed) {
        Change line =
            new Change(
                new Subject(SubjectKind.RECORD, seen.subject()),
                at,
                who,
                ChangeAction.REMOVE,
                Optional.of(seen.summary()),
                Optional.empty(),
                why,
                seen.about());
        MemoryHistory.add(school, code, line);
      }
      return removed;
    }
  }

  /** Writes a section that is not settled; the change if it is of what the section doesn't say. */
  private Optional<RecordChange> finish(MemoryWriting writing, RecordChange change, Section after) {
    Optional<SchoolRecord> begun = kept(writing.school(), after.key());
    if (change.before().isPresent() && !change.before().equals(begun)) {
      return Optional.of(change);
    }
    tables.unsettled.remove(new MemoryTables.RecordAt(writing.school(), after.key()));
    if (begun.equals(Optional.of(after))) {
      follow(writing, after);
    } else {
      write(writing, new RecordChange(begun, after));
    }
    return Optional.empty();
  }

  /** Of the students who belong to the school no two have one id once all is written. */
  private boolean mayHaveItsId(SchoolCode code, RecordChange change, List<RecordChange> together) {
    return !(change.after() instanceof Student student)
        || !student.status().belongs()
        || bearers(code).numbers(student.identity()).stream()
            .filter(number -> !number.equals(student.number()))
            .map(number -> afterwards(code, Student.keyOf(number), together))
            .noneMatch(
                other -> other.status().belongs() && other.identity().equals(student.identity()));
  }

  private Student afterwards(SchoolCode code, RecordKey student, List<RecordChange> together) {
    return (Student)
        together.stream()
            .map(RecordChange::after)
            .filter(record -> record.key().equals(student))
            .findFirst()
            .orElseGet(() -> kept(code, student).orElseThrow());
  }

  private boolean holds(SchoolCode code, RecordChange change) {
    boolean within =
        !(change.after() instanceof SectionEnrolment taken)
            || taken
                .taught()
                .map(section -> kept(code, section.key()).equals(Optional.of(section)))
                .orElse(true);
    return within && find(code, change.after().key()).equals(change.before());
  }

  /** Whether the record is still what was compared. */
  public boolean isStill(SchoolCode code, RecordChange change) {
    synchronized (school) {
      return find(code, change.after().key()).equals(change.before());
    }
  }

  /** Writes the record and its line, and nothing of what follows from it. */
  public void replace(SchoolCode code, RecordChange change, Author who, String why, Instant at) {
    synchronized (school) {
      tables.changes.add(
          new MemoryTables.SchoolChange(code, new MemoryWriting(code, who, why, at).line(change)));
      tables.records.put(new MemoryTables.RecordAt(code, change.after().key()), change.after());
    }
  }

  private void write(MemoryWriting writing, RecordChange change) {
    SchoolRecord after = change.after();
    tables.changes.add(new MemoryTables.SchoolChange(writing.school(), writing.line(change)));
    if (!(after instanceof SectionEnrolment)) {
      tables.records.put(new MemoryTables.RecordAt(writing.school(), after.key()), after);
    }
    switch (after) {
      case Student student -> people.student(writing.school(), student);
      case StaffMember staff -> people.staff(writing, change, staff);
      case SchoolClass schoolClass -> people.schoolClass(writing, change, schoolClass);
      case Section section -> {
        change.before().ifPresent(_ -> tables.handovers.add(writing.handover(section)));
        follow(writing, section);
      }
      case SectionEnrolment taken -> {
        change
            .before()
            .map(SectionEnrolment.class::cast)
            .filter(former -> !former.isTaughtAs(taken))
            .ifPresent(_ -> tables.handovers.add(writing.handover(taken)));
        enrol(taken);
      }
      default -> {}
    }
  }

  private void follow(MemoryWriting writing, Section section) {
    enrolments(writing.school()).stream()
        .map(SectionEnrolment.class::cast)
        .filter(taken -> taken.sectionKey().equals(Optional.of(section.key())))
        .filter(taken -> !taken.in(section).equals(taken))
        .forEach(taken -> write(writing, new RecordChange(Optional.of(taken), taken.in(section))));
  }

  private void enrol(SectionEnrolment taken) {
    var at =
        new MemoryTables.Taken(
            taken.enrolment().school(), taken.enrolment().student(), taken.enrolment().ref());
    tables.enrolments.put(at, taken.enrolment());
  }
}
