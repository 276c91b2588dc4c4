package tw.portfolio.campus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Change;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.section.Handover;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.settings.Extension;
import tw.portfolio.settings.ExtensionId;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.Settings;
import tw.portfolio.upload.FileOwner;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChoiceLine;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.SummaryId;

/** What a {@link MemorySchool} remembers. Whoever touches it holds the school's lock. */
public final class MemoryTables {
  public final Map<PieceAt, Piece> pieces = new HashMap<>();
  public final Map<PieceAt, List<HistoryEntry>> history = new HashMap<>();
  public final Map<PieceAt, Instant> awaitedSince = new HashMap<>();
  public final Map<SlotsOf, Set<String>> slots = new HashMap<>();
  public final Map<ObjectKey, FileOwner> owners = new HashMap<>();
  public final Map<WorkRequest, WorkRefusal.AlreadyRequested> requests = new HashMap<>();
  public final Map<ChoiceId, Selection> selections = new HashMap<>();
  public final Map<ChoiceId, List<ChoiceLine>> choices = new HashMap<>();
  public final Map<SummaryId, StudentSummary> summaries = new HashMap<>();
  public final Map<PersonAt, Person> people = new HashMap<>();
  public final Map<StudentYearKey, Person> students = new HashMap<>();
  public final Map<Taken, Enrolment> enrolments = new HashMap<>();
  public final Map<Pair, Deputy> deputies = new HashMap<>();
  public final Map<StudentYearKey, Integer> grades = new HashMap<>();
  public final Map<ExtensionAt, Extension> extensions = new HashMap<>();
  public final Map<YearAt, Settings> settings = new HashMap<>();
  public final Map<SchoolCode, Retention> retention = new HashMap<>();
  public final Map<SchoolCode, LeaverRetention> leaverRetention = new HashMap<>();

  public final Map<SchoolCode, SchoolName> schoolNames = new HashMap<>();

  /** The school's own records but for enrolments. */
  public final Map<RecordAt, SchoolRecord> records = new HashMap<>();

  /** Sections whose last change has not reached all of their students. */
  public final Set<RecordAt> unsettled = new HashSet<>();

  /** What is to be handed over. */
  public final Set<Handover> handovers = new HashSet<>();

  /** What was returned and is to be told. */
  public final Map<PersonAt, Untold> untold = new HashMap<>();

  /** Lines of the school's history, in the order in which they were written. */
  public final List<SchoolChange> changes = new ChangesInOrder();

  /**
   * What is to be told of a student.
   *
   * @param since when the first of it was returned; none if nothing is to be told
   */
  public record Untold(
      Optional<Instant> since, Set<PieceId> pieces, Set<PieceId> taken, Optional<Instant> hour) {
    public static final Untold NOTHING =
        new Untold(Optional.empty(), Set.of(), Set.of(), Optional.empty());

    public Untold with(PieceId piece, Instant at) {
      Set<PieceId> more = new HashSet<>(pieces);
      more.add(piece);
      return new Untold(since.or(() -> Optional.of(at)), Set.copyOf(more), taken, hour);
    }
  }

  public record RecordAt(SchoolCode school, RecordKey key) {}

  public record SchoolChange(SchoolCode school, Change change) {}

  public record ExtensionAt(SchoolCode school, ExtensionId id) {}

  public record PieceAt(SchoolCode school, PieceId id) {}

  public record PersonAt(SchoolCode school, PersonId person) {}

  /** Slots of outcomes are a semester's, those of achievements a year's. */
  record SlotsOf(ChoiceId year, Optional<Semester> semester) {}

  public record StudentYearKey(SchoolCode school, PersonId student, SchoolYear year) {}

  public record YearAt(SchoolCode school, SchoolYear year) {}

  public record Taken(SchoolCode school, PersonId student, CourseRef course) {}

  public record Pair(SchoolCode school, PersonId teacher, PersonId deputy) {}

  public record Request(SchoolCode school, PersonId person, String key) {}

  /** Each kind of work has requests of its own. */
  public record WorkRequest(WorkKind kind, Request request) {}

  public Settings settings(SchoolCode school, SchoolYear year) {
    return settings.getOrDefault(new YearAt(school, year), Settings.unset(school, year));
  }

  public Set<String> slots(SchoolCode school, PieceId id) {
    Optional<Semester> semester = id.kind().slotSemester(id.term().semester());
    return slots.computeIfAbsent(
        new SlotsOf(ChoiceId.of(school, id), semester), anew -> new TreeSet<>());
  }

  public List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year) {
    return extensions.entrySet().stream()
        .filter(given -> given.getKey().school().equals(school))
        .map(Map.Entry::getValue)
        .filter(given -> given.id().year().equals(year) && given.students().contains(student))
        .map(Extension::extraTime)
        .sorted(Comparator.comparing(time -> time.id().place()))
        .toList();
  }

  public Selection selection(ChoiceId choice) {
    return selections.getOrDefault(choice, Selection.NONE);
  }

  public void addLine(PieceAt piece, HistoryEntry line) {
    HistoryEntry inOrder = addToPiece(piece, line);
    changes.add(new SchoolChange(piece.school(), inOrder.of(piece.id())));
  }

  /** What a choice does to one piece: the school's history has the choice as a whole. */
  public void addChoiceLine(PieceAt piece, HistoryEntry line) {
    addToPiece(piece, line);
  }

  private HistoryEntry addToPiece(PieceAt piece, HistoryEntry line) {
    List<HistoryEntry> lines = history.computeIfAbsent(piece, anew -> new ArrayList<>());
    HistoryEntry inOrder =
        Optional.of(lines)
            .filter(some -> !some.isEmpty())
            .map(some -> some.getLast().at())
            .filter(line.at()::isBefore)
            .map(last -> line.moved(last.plusNanos(1)))
            .orElse(line);
    lines.add(inOrder);
    return inOrder;
  }
}
