package tw.portfolio.campus;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.record.memory.MemoryRoster;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.ExtraTime;
import tw.portfolio.settings.Settings;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.upload.FileOwner;
import tw.portfolio.upload.FileOwners;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.PieceWrite.HistoryEntry;
import tw.portfolio.work.Selection;
import tw.portfolio.work.StudentYear;
import tw.portfolio.work.Submission;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.memory.MemoryPieces;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.CertificationStore.Decision;
import tw.portfolio.work.outcome.CertificationStore.QueuePart;
import tw.portfolio.work.outcome.CertificationStore.QueueRequest;
import tw.portfolio.work.outcome.CertificationStore.Sending;
import tw.portfolio.work.outcome.CertificationStore.TakingBack;
import tw.portfolio.work.outcome.CertificationStore.Undoing;
import tw.portfolio.work.outcome.DecisionRefusal;
import tw.portfolio.work.outcome.DisputeStore;
import tw.portfolio.work.outcome.SendingRefusal;
import tw.portfolio.work.outcome.TeacherQueue;
import tw.portfolio.work.outcome.WaitingPiece;
import tw.portfolio.work.outcome.WaitingQueues;
import tw.portfolio.work.outcome.memory.MemoryCertification;
import tw.portfolio.work.outcome.memory.MemoryDisputes;
import tw.portfolio.work.outcome.memory.MemoryWaiting;
import tw.portfolio.work.summary.StudentSummary;
import tw.portfolio.work.summary.Summaries;
import tw.portfolio.work.summary.SummaryId;
import tw.portfolio.work.summary.memory.MemorySummaries;

/**
 * Every store port in memory, for tests: what is written through one is read through the others.
 * Every call holds one lock, so each write is atomic and any number of threads may call at once.
 */
public final class MemorySchool
    implements PieceStore,
        CertificationStore,
        DisputeStore,
        FileOwners,
        Roster,
        SectionTeachers,
        SettingsInForce,
        RosterWriter,
        WaitingQueues,
        Summaries {
  private final MemoryTables tables = new MemoryTables();
  private final MemoryPieces pieces = new MemoryPieces(tables);
  private final MemoryCertification certification = new MemoryCertification(tables);
  private final MemoryDisputes disputes = new MemoryDisputes(tables);
  private final MemoryRoster roster = new MemoryRoster(tables);
  private final MemoryWaiting waiting = new MemoryWaiting(tables);
  private final MemorySummaries summaries = new MemorySummaries(tables);

  /** What it remembers, for fakes of further ports; whoever touches it holds this school's lock. */
  public MemoryTables tables() {
    return tables;
  }

  @Override
  public synchronized StudentYear studentYear(
      WorkKind kind, SchoolCode school, PersonId student, SchoolYear year) {
    return pieces.studentYear(kind, school, student, year);
  }

  @Override
  public synchronized Map<PersonId, Selection> selections(
      WorkKind kind, SchoolCode school, SchoolYear year, Collection<PersonId> students) {
    return pieces.selections(kind, school, year, students);
  }

  @Override
  public synchronized Optional<Piece> find(SchoolCode school, PieceId id) {
    return pieces.find(school, id);
  }

  @Override
  public synchronized Optional<FileOwner> ownerOf(ObjectKey key) {
    return Optional.ofNullable(tables.owners.get(key));
  }

  @Override
  public synchronized List<HistoryEntry> history(SchoolCode school, PieceId id) {
    return pieces.history(school, id);
  }

  @Override
  public synchronized WriteResult<WorkRefusal> write(PieceWrite write) {
    return pieces.write(write);
  }

  @Override
  public synchronized List<Piece> awaitingFilesSince(Instant before) {
    return pieces.awaitingFilesSince(before);
  }

  @Override
  public synchronized StoredPage<Piece> waiting(QueueRequest request) {
    return certification.waiting(request);
  }

  @Override
  public synchronized WriteResult<SendingRefusal> send(Sending sending) {
    return certification.send(sending);
  }

  @Override
  public synchronized StoredPage<Piece> decided(QueueRequest request) {
    return certification.decided(request);
  }

  @Override
  public synchronized int count(QueueRequest request, boolean decided, QueuePart part) {
    return certification.count(request, decided, part);
  }

  @Override
  public synchronized WriteResult<SendingRefusal> takeBack(TakingBack takingBack) {
    return certification.takeBack(takingBack);
  }

  @Override
  public synchronized WriteResult<DecisionRefusal> undo(Undoing undoing) {
    return certification.undo(undoing);
  }

  @Override
  public synchronized WriteResult<DecisionRefusal> decide(Decision decision) {
    return certification.decide(decision);
  }

  @Override
  public synchronized StoredPage<Piece> disputed(DisputeQueue queue) {
    return disputes.disputed(queue);
  }

  @Override
  public synchronized WriteResult<DecisionRefusal> write(DisputeStep step) {
    return disputes.write(step);
  }

  @Override
  public synchronized Optional<CourseTeacher> teacherOf(SchoolCode school, SectionRef section) {
    return certification.teacherOf(school, section);
  }

  @Override
  public synchronized Optional<Person> person(SchoolCode school, PersonId id) {
    return roster.person(school, id);
  }

  @Override
  public synchronized List<Deputy> deputiesOf(SchoolCode school, PersonId teacher) {
    return roster.deputiesOf(school, teacher);
  }

  @Override
  public synchronized List<Deputy> deputisingOf(SchoolCode school, PersonId deputy) {
    return roster.deputisingOf(school, deputy);
  }

  @Override
  public synchronized List<Person> students(SchoolCode school, SchoolYear year) {
    return roster.students(school, year);
  }

  @Override
  public synchronized Settings settings(SchoolCode school, SchoolYear year) {
    return roster.settings(school, year);
  }

  @Override
  public synchronized List<ExtraTime> extraTime(
      SchoolCode school, PersonId student, SchoolYear year) {
    return roster.extraTime(school, student, year);
  }

  @Override
  public synchronized void grade(
      SchoolCode school, SchoolYear year, int grade, Collection<PersonId> students) {
    roster.grade(school, year, grade, students);
  }

  @Override
  public synchronized void people(SchoolYear year, Collection<Person> people) {
    roster.people(year, people);
  }

  @Override
  public synchronized void enrolments(Collection<Enrolment> enrolments) {
    roster.enrolments(enrolments);
  }

  @Override
  public synchronized void deputies(Collection<Deputy> deputies) {
    roster.deputies(deputies);
  }

  @Override
  public synchronized void settings(Settings settings) {
    roster.settings(settings);
  }

  @Override
  public synchronized List<WaitingPiece> of(TeacherQueue queue) {
    return waiting.of(queue);
  }

  @Override
  public synchronized StudentSummary summary(SummaryId id) {
    return summaries.summary(id);
  }

  @Override
  public synchronized Map<PersonId, StudentSummary> summaries(
      SchoolCode school, SchoolYear year, Collection<PersonId> students) {
    return summaries.summaries(school, year, students);
  }

  @Override
  public synchronized Map<PersonId, StudentSummary> summaries(SchoolCode school, SchoolYear year) {
    return summaries.summaries(school, year);
  }

  @Override
  public synchronized boolean correct(SummaryId id, StudentSummary kept, StudentSummary right) {
    return summaries.correct(id, kept, right);
  }

  /** Locks a student's choice as if that export had handed something of it in. */
  public void lockSelection(
      WorkKind kind, SchoolCode school, PersonId student, SchoolYear year, String export) {
    ChoiceId choice = new ChoiceId(kind, school, student, year);
    Selection open = studentYear(kind, school, student, year).selection();
    PieceWrite lock =
        PieceWrite.of(new ChoiceChange.Lock(choice, open.chosen(), export), List.of());
    if (!write(lock).equals(new WriteResult.Written<>())) {
      throw new AssertionError("The choice was not locked");
    }
  }

  /** That export hands in all that a student has chosen. */
  public void handInSelection(
      WorkKind kind, SchoolCode school, PersonId student, SchoolYear year, String export) {
    StudentYear page = studentYear(kind, school, student, year);
    Submission submission =
        new Submission(
            new ChoiceId(kind, school, student, year),
            export,
            page.selection().chosen(),
            page.chosen(),
            new Author.Someone(Staff.EQUIPMENT_HEAD.id(), Staff.EQUIPMENT_HEAD.name()),
            SchoolBuilder.NOW);
    if (!write(submission.write()).equals(new WriteResult.Written<>())) {
      throw new AssertionError("The choice was not handed in");
    }
  }
}
