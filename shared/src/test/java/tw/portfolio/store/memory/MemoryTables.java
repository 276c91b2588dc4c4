package tw.portfolio.store.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.domain.course.CourseRef;
import tw.portfolio.domain.course.Enrolment;
import tw.portfolio.domain.file.ObjectKey;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.HistoryEntry;
import tw.portfolio.domain.outcome.Piece;
import tw.portfolio.domain.outcome.PieceId;
import tw.portfolio.domain.record.RecordKey;
import tw.portfolio.domain.record.SchoolRecord;
import tw.portfolio.domain.school.Deputy;
import tw.portfolio.domain.school.Extension;
import tw.portfolio.domain.school.ExtensionId;
import tw.portfolio.domain.school.ExtraTime;
import tw.portfolio.domain.school.Person;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.domain.school.SchoolYear;
import tw.portfolio.domain.school.Settings;
import tw.portfolio.domain.school.Term;
import tw.portfolio.domain.selection.Selection;

/** What a {@link MemorySchool} remembers. Whoever touches it holds the school's lock. */
final class MemoryTables {
  final Map<PieceAt, Piece> pieces = new HashMap<>();
  final Map<PieceAt, List<HistoryEntry>> history = new HashMap<>();
  final Map<PieceAt, Instant> awaitedSince = new HashMap<>();
  final Map<StudentTerm, Set<String>> slots = new HashMap<>();
  final Map<ObjectKey, PieceId> keys = new HashMap<>();
  final Map<Request, Answered> requests = new HashMap<>();
  final Map<StudentYearKey, Selection> selections = new HashMap<>();
  final Map<PersonAt, Person> people = new HashMap<>();
  final Map<StudentYearKey, Person> students = new HashMap<>();
  final Map<Taken, Enrolment> enrolments = new HashMap<>();
  final Map<Pair, Deputy> deputies = new HashMap<>();
  final Map<StudentYearKey, Integer> grades = new HashMap<>();
  final Map<ExtensionAt, Extension> extensions = new HashMap<>();
  final Map<YearAt, Settings> settings = new HashMap<>();

  /** The school's own records but for enrolments, whose sections are beside them. */
  final Map<RecordAt, SchoolRecord> records = new HashMap<>();

  /** Sections whose last change has not reached all of their students. */
  final Set<RecordAt> unsettled = new HashSet<>();

  final Map<Taken, String> sections = new HashMap<>();

  /** Lines of the school's history, in the order in which they were written. */
  final List<SchoolChange> changes = new ArrayList<>();

  record RecordAt(SchoolCode school, RecordKey key) {}

  record SchoolChange(SchoolCode school, Change change) {}

  record ExtensionAt(SchoolCode school, ExtensionId id) {}

  record PieceAt(SchoolCode school, PieceId id) {}

  record PersonAt(SchoolCode school, PersonId person) {}

  record StudentTerm(SchoolCode school, PersonId student, Term term) {}

  record StudentYearKey(SchoolCode school, PersonId student, SchoolYear year) {}

  record YearAt(SchoolCode school, SchoolYear year) {}

  record Taken(SchoolCode school, PersonId student, CourseRef course) {}

  record Pair(SchoolCode school, PersonId teacher, PersonId deputy) {}

  record Request(SchoolCode school, PersonId person, String key) {}

  record Answered(PieceId piece, String digest) {}

  Settings settings(SchoolCode school, SchoolYear year) {
    return settings.getOrDefault(new YearAt(school, year), Settings.unset(school, year));
  }

  Set<String> slots(SchoolCode school, PieceId id) {
    return slots.computeIfAbsent(
        new StudentTerm(school, id.student(), id.term()), anew -> new TreeSet<>());
  }

  List<ExtraTime> extraTime(SchoolCode school, PersonId student, SchoolYear year) {
    return extensions.entrySet().stream()
        .filter(given -> given.getKey().school().equals(school))
        .map(Map.Entry::getValue)
        .filter(given -> given.id().year().equals(year) && given.students().contains(student))
        .map(Extension::extraTime)
        .sorted(Comparator.comparing(time -> time.id().place()))
        .toList();
  }

  Selection selection(SchoolCode school, PersonId student, SchoolYear year) {
    return selections.getOrDefault(new StudentYearKey(school, student, year), Selection.NONE);
  }

  void addLine(PieceAt piece, HistoryEntry line) {
    history.computeIfAbsent(piece, anew -> new ArrayList<>()).add(line);
    changes.add(new SchoolChange(piece.school(), line.of(piece.id())));
  }

  /** What a choice does to one piece: the school's history has the choice as a whole. */
  void addChoiceLine(PieceAt piece, HistoryEntry line) {
    history.computeIfAbsent(piece, anew -> new ArrayList<>()).add(line);
  }
}
