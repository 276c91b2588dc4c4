package tw.portfolio.submission;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.files.memory.MemoryFiles;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Courses;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Journey;
import tw.portfolio.samples.SampleFiles;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.work.ChoiceChange;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.ChosenPiece;
import tw.portfolio.work.Piece;
import tw.portfolio.work.PieceWrite;
import tw.portfolio.work.Selection;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.WorkRefusal;

/** A school whose students have work and choose of it, in memory. */
public class ChoosingStudents {
  final MemorySchool school = new MemorySchool();
  final MemoryFiles files = new MemoryFiles();
  final TickingClock clock = new TickingClock(SchoolBuilder.NOW);
  private final Ids ids = new Ids(5000);

  ChoosingStudents(Person... students) {
    SchoolBuilder builder =
        SchoolBuilder.anEmptySchool()
            .withStaff(
                Staff.LIN, Staff.CHANG, Staff.EQUIPMENT_HEAD, Staff.ACTIVITIES_HEAD, Staff.DIRECTOR)
            .withWindows(Windows.allOpen(SchoolBuilder.NOW));
    for (Person student : students) {
      builder.withStudent(student, physics(student), history(student));
    }
    builder.in(school);
  }

  /** The students' files. */
  public MemoryFiles files() {
    return files;
  }

  /** The clock of them all. */
  public TickingClock clock() {
    return clock;
  }

  /** A student takes physics. */
  public static Enrolment physics(Person student) {
    return Courses.taking(student, Courses.PHYSICS, "物理", Staff.LIN);
  }

  /** A student takes history. */
  public static Enrolment history(Person student) {
    return Courses.taking(student, Courses.HISTORY, "歷史／世界", Staff.CHANG);
  }

  /** A certified piece with its file in the store. */
  public Journey certified(Person student, Enrolment course, FilePart... parts) {
    FilePart[] all = parts.length == 0 ? new FilePart[] {FilePart.DOCUMENT} : parts;
    Journey journey =
        Journey.withParts(school, student, course, ids.get(), SchoolBuilder.NOW, all).certified();
    stored(journey);
    return journey;
  }

  /** An achievement with its file in the store. */
  public Journey achievement(Person student) {
    Journey journey =
        Journey.ofAchievement(school, student, ids.get(), SchoolBuilder.NOW).selectable();
    stored(journey);
    return journey;
  }

  /** A student chooses exactly these outcomes. */
  public void choose(Person student, Journey... pieces) {
    choose(WorkKind.OUTCOME, student, pieces);
  }

  /** A student chooses exactly these pieces. */
  public void choose(WorkKind kind, Person student, Journey... pieces) {
    if (!(chosen(kind, student, pieces) instanceof WriteResult.Written)) {
      throw new AssertionError("Not chosen");
    }
  }

  /** What comes of it when a student chooses exactly these pieces. */
  WriteResult<WorkRefusal> chosen(WorkKind kind, Person student, Journey... pieces) {
    List<ChosenPiece> chosen = Stream.of(pieces).map(Journey::chosen).toList();
    Author who = Author.of(Students.actor(student));
    return school.write(
        PieceWrite.of(
            new ChoiceChange.Choose(choice(kind, student), chosen, who, clock.instant()),
            List.of()));
  }

  /** A student says that nothing is to be handed in. */
  void decline(Person student) {
    Author who = Author.of(Students.actor(student));
    ChoiceChange.Choose nothing =
        ChoiceChange.Choose.nothing(choice(WorkKind.OUTCOME, student), who, clock.instant());
    if (!(school.write(PieceWrite.of(nothing, List.of())) instanceof WriteResult.Written)) {
      throw new AssertionError("Not declined");
    }
  }

  private static ChoiceId choice(WorkKind kind, Person student) {
    return new ChoiceId(kind, SchoolBuilder.SCHOOL, student.id(), SchoolBuilder.YEAR);
  }

  Piece now(Journey journey) {
    return school.find(SchoolBuilder.SCHOOL, journey.id()).orElseThrow();
  }

  Selection selection(Person student) {
    return selection(WorkKind.OUTCOME, student);
  }

  Selection selection(WorkKind kind, Person student) {
    return school
        .studentYear(kind, SchoolBuilder.SCHOOL, student.id(), SchoolBuilder.YEAR)
        .selection();
  }

  /** A piece's document. */
  public static RecordedFile.Verified document(Journey journey) {
    return journey.piece().files().verified().getFirst();
  }

  /** A piece's files are in the store, as they were when they were verified. */
  void stored(Journey journey) {
    journey
        .piece()
        .files()
        .verified()
        .forEach(
            file ->
                files.put(
                    file.key(), SampleFiles.bytes(file.key().part()), file.seal().modified()));
  }
}
